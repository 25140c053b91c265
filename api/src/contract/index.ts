export { createClient, type Answer, type TestClient } from './client'
export { decode } from './decode'
export { openStream } from './openStream'
export { createTestApp, type NewMember, type SignedIn, TEST_CONFIG, type TestApp, TODAY } from './testApp'
