export { createClient, type Answer, type TestClient } from './client'
export { decode } from './decode'
export { openStream } from './openStream'
export { createTestApp, type TestApp, TODAY } from './testApp'
