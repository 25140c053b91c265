import { newId } from '@fahrplan/shared/kernel'
import { type IssuedToken, TOKEN_SCOPES } from '@fahrplan/shared/tenancy'
import type { OpenAPIV3_1 } from 'openapi-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, createTestApp, type TestApp, type TestClient } from '../contract'
import { HOME, testDatabases } from '../testing'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

interface Operation {
  readonly name: string
  readonly method: Method
  readonly path: string
  readonly security: readonly string[]
}

describe('what the document says opens an operation', () => {
  let test: TestApp
  let document: OpenAPIV3_1.Document
  let operations: Operation[]
  const scripts = {} as Record<(typeof TOKEN_SCOPES)[number], TestClient>

  beforeAll(async () => {
    test = await createTestApp(testDatabases[0]!.create)
    document = (await test.client.get('/api/openapi.json')).json<OpenAPIV3_1.Document>()
    operations = operationsIn(document)
    for (const scope of TOKEN_SCOPES) {
      const wanted = { name: scope, municipalityId: HOME, scope, days: 1 }
      const { token } = (await test.client.post('/api/profile/tokens', wanted)).json<IssuedToken>()
      scripts[scope] = createClient(test.app, { authorization: `Bearer ${token}` })
    }
  })
  afterAll(() => test.close())

  const answerTo = (client: TestClient, { method, path }: Operation) =>
    client.call(
      method,
      path.replaceAll(/\{\w+\}/g, () => newId()),
      method === 'GET' ? {} : { body: {} },
    )

  it('is a session or a token, whichever way somebody has signed in', () => {
    expect(document.components?.securitySchemes).toMatchObject({
      session: { type: 'apiKey', in: 'cookie', name: 'fahrplan_session' },
      token: { type: 'http', scheme: 'bearer' },
    })
    expect(JSON.stringify(document.components?.securitySchemes)).toContain('OpenID Connect')
  })

  it('is a sign-in with all but those that answer to everybody', async () => {
    const open = operations.filter(({ security }) => security.length === 0)
    expect(open.map(({ path }) => path)).toEqual(expect.arrayContaining(['/health/live', '/api/session']))
    for (const operation of operations) {
      const answer = await answerTo(test.nobody, operation)
      const asksForSignIn = answer.text.includes('urn:fahrplan:problem:sign-in-required')
      expect([operation.name, asksForSignIn]).toEqual([operation.name, operation.security.length > 0])
    }
  })

  it('is a token where it says so, and nowhere else', async () => {
    const closed = operations.filter(({ security }) => security.length > 0)
    for (const operation of closed) {
      const answer = await answerTo(scripts.write, operation)
      const isForPeople = answer.status === 403 && answer.json()['reason'] === 'session'
      expect([operation.name, isForPeople]).toEqual([operation.name, !operation.security.includes('token')])
    }
  })

  it('is never a token with the own account, the sign-in and the administration', () => {
    const forPeople = operations.filter(
      ({ method, path }) =>
        /^\/api\/(profile|session|links|password-resets)\b/.test(path) ||
        (/^\/api\/municipalities\b/.test(path) && method !== 'GET'),
    )
    expect(forPeople.map(({ path }) => path)).toContain('/api/profile/tokens')
    expect(forPeople.filter(({ security }) => security.includes('token'))).toEqual([])
  })

  it('is no token for reading where something is written', async () => {
    const writes = operations.filter(({ method, security }) => method !== 'GET' && security.includes('token'))
    expect(writes.length).toBeGreaterThan(20)
    for (const operation of writes) {
      const answer = await answerTo(scripts.read, operation)
      expect([operation.name, answer.status, answer.json()['reason']]).toEqual([operation.name, 403, 'scope'])
    }
  })
})

function operationsIn({ paths = {} }: OpenAPIV3_1.Document): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, OpenAPIV3_1.OperationObject>).map(
      ([method, { operationId, security }]) => ({
        name: operationId!,
        method: method.toUpperCase() as Method,
        path,
        security: security!.flatMap((one) => Object.keys(one)),
      }),
    ),
  )
}
