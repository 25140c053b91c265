import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionProblem, errors, namingForbiddenKeys, Problem } from '.'

const app = Fastify()

beforeAll(async () => {
  await app.register(errors, { mappers: [connectionProblem] })
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    namingForbiddenKeys(app.getDefaultJsonParser('error', 'error')),
  )
  app.post('/things', () => 'made')
  app.get('/bug', () => {
    throw new TypeError('secret of plan.measure')
  })
  app.get('/lost', () => {
    throw new Error('failed query', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
  })
  app.get('/teapot', () => {
    throw Object.assign(new Error('short and stout'), { statusCode: 418 })
  })
  app.get('/things/:id', () => {
    throw new Problem('not-archived', 'Archive it first.', { members: { hint: 'status' } })
  })
})
afterAll(() => app.close())

async function get(url: string) {
  const response = await app.inject({ url })
  expect(response.headers['content-type']).toContain('application/problem+json')
  return {
    status: response.statusCode,
    headers: response.headers,
    body: response.json<Record<string, unknown>>(),
  }
}

describe('a refusal', () => {
  it('is told as it was thrown', async () => {
    expect((await get('/things/7')).body).toEqual({
      type: 'urn:fahrplan:problem:not-archived',
      title: 'Only an archived strategy can be deleted',
      status: 409,
      detail: 'Archive it first.',
      hint: 'status',
    })
  })

  it('keeps the inside of the server to itself, but for an id to ask by', async () => {
    const { status, body } = await get('/bug')
    expect(status).toBe(500)
    expect(body).toMatchObject({ type: 'urn:fahrplan:problem:internal-error', requestId: expect.any(String) })
    expect(JSON.stringify(body)).not.toMatch(/secret|TypeError|errors\.test/)
  })

  it('says that a lost connection passes', async () => {
    const { status, headers } = await get('/lost')
    expect([status, headers['retry-after']]).toEqual([503, '5'])
  })

  it('keeps the status of the framework’s own refusals', async () => {
    expect(await get('/teapot')).toMatchObject({
      status: 418,
      body: { detail: expect.not.stringContaining('stout') },
    })
  })

  it('names the methods that an address has', async () => {
    const response = await app.inject({ method: 'POST', url: '/things/7' })
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD'])
    expect((await get('/things/7/more')).status).toBe(404)
  })

  it('tells a forbidden key from a body that is no JSON', async () => {
    const post = async (payload: string) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/things',
        headers: { 'content-type': 'application/json' },
        payload,
      })
      return answer.json<{ type: string; errors?: { pointer: string; message: string }[] }>()
    }
    for (const [payload, pointer] of [
      ['{"a":[{"__proto__":{}}]}', '/a/0/__proto__'],
      ['{"a":{"constructor":{"prototype":{}}}}', '/a/constructor'],
      [`${'{"a":'.repeat(20_000)}{"__proto__":1}${'}'.repeat(20_000)}`, `${'/a'.repeat(20_000)}/__proto__`],
    ] as const)
      expect(await post(payload)).toMatchObject({
        type: 'urn:fahrplan:problem:invalid-body',
        errors: [{ pointer, message: 'forbidden key' }],
      })
    expect(await post('{"a":')).toMatchObject({ type: 'urn:fahrplan:problem:malformed-body' })
  })
})
