export type { Answer, TestClient } from './client'
export { decode } from './decode'
export { createTestApp, type TestApp, TODAY } from './testApp'
