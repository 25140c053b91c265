import type { AddressInfo } from 'node:net'
import type { OpenAPIV3_1 } from 'openapi-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinWithPassword, PASSWORD, totpCode } from '../modules/identity/testing/entrance'
import { testDatabases } from '../testing'
import { createClient, type Method } from './client'
import { decode } from './decode'
import { createTestApp, type TestApp } from './testApp'
import { type Caller, CALLERS, type Expectation, EXPECTATIONS } from './walk/expectations'
import { MARKS, TOTP_SECRET } from './walk/marks'
import { paramsFor, requestsFor } from './walk/requests'
import type { WalkRequest } from './walk/walkRequest'
import { World } from './walk/world'

const REQUESTS = requestsFor({ password: PASSWORD, code: () => totpCode(TOTP_SECRET, new Date()) })

/** An identity provider that nobody reaches: whoever is sent there comes back. */
const NO_PROVIDER = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'fahrplan',
  clientSecret: undefined,
  name: 'Rathaus',
  scopes: 'openid',
  roles: undefined,
}

/** What nobody of these may read, whatever they ask. */
const FORBIDDEN: Partial<Record<Caller, readonly string[]>> = {
  nobody: Object.values(MARKS),
  stranger: Object.values(MARKS),
  operator: Object.values(MARKS),
  noFactor: [MARKS.plan, MARKS.unreleased],
  committee: [MARKS.unreleased],
}

describe.each(testDatabases)('every route, on $name', ({ create }) => {
  let test: TestApp
  let world: World

  beforeAll(async () => {
    test = await createTestApp(create, { config: { demo: true, oidc: NO_PROVIDER } })
    await test.app.listen({ host: '127.0.0.1', port: 0 })
    world = new World(test, (member) => joinWithPassword(test, member))
    await world.build()
  })
  afterAll(() => test.close())

  it('has its line in the table, and every line its route', () => {
    const { paths = {} } = test.app.swagger() as OpenAPIV3_1.Document
    const documented = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(documented.toSorted()).toEqual([...new Set(EXPECTATIONS.map(({ operation }) => operation))].sort())
    const named = EXPECTATIONS.map(nameOf)
    expect(Object.keys(REQUESTS).filter((name) => !named.includes(name))).toEqual([])
  })

  it.each(EXPECTATIONS.map((expectation) => [nameOf(expectation), expectation] as const))(
    '%s',
    async (name, { operation, outcomes }) => {
      const actual: Partial<Record<Caller, string | number>> = {}
      const read: string[] = []
      for (const caller of CALLERS) {
        const { status, text } = await ask(caller, name, operation)
        actual[caller] = status < 400 ? 'ok' : status
        for (const word of FORBIDDEN[caller] ?? [])
          if (text.toLowerCase().includes(word.toLowerCase())) read.push(`${caller}: ${word}`)
      }
      expect(actual).toEqual(outcomes)
      expect(read).toEqual(ALLOWED[name] ?? [])
    },
  )

  it('shows to its own people what others do not find', async () => {
    const read = async (caller: Caller, path: string) =>
      (await send(`GET ${path}`, {}, (await world.person(caller)).headers)).text
    const plan = '/api/strategies/{strategyId}/plan'
    expect(await read('strategist', plan)).toMatch(MARKS.unreleased)
    expect(await read('committee', plan)).toMatch(MARKS.plan)
    expect(await read('admin', '/api/municipalities/{municipalityId}/members')).toMatch(MARKS.home)
  })

  it('leads from an own strategy or municipality to nothing of another one', async () => {
    const own = { strategyId: world.neighbourStrategyId, municipalityId: world.neighbourhood }
    const found: string[] = []
    for (const expectation of EXPECTATIONS.filter(({ operation }) => HAS_PLACE.test(operation))) {
      const { operation } = expectation
      const person = await world.person('stranger')
      const request = (await REQUESTS[nameOf(expectation)]?.(world, person)) ?? {}
      const crossed = { ...request, params: { ...request.params, ...own }, body: withoutMarks(request.body) }
      const { status, text } = await send(operation, crossed, { ...person.headers, ...request.headers })
      await request.after?.()
      const leadsFurther = operation.split('{').length > 2
      if ((leadsFurther && status !== 404) || isMarked(text)) found.push(`${nameOf(expectation)}: ${status}`)
    }
    expect(found).toEqual([])
  })

  async function ask(
    caller: Caller,
    name: string,
    operation: string,
  ): Promise<{ status: number; text: string }> {
    await world.forgetAttempts()
    const person = await world.person(caller)
    const request = (await REQUESTS[name]?.(world, person)) ?? {}
    try {
      return await send(operation, request, { ...person.headers, ...request.headers })
    } finally {
      if (request.spends) world.spend(caller)
      await request.after?.()
    }
  }

  async function send(
    operation: string,
    { params, query = '', body }: Pick<WalkRequest, 'params' | 'query'> & { body?: object | undefined },
    headers: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string }> {
    const [method, template] = operation.split(' ') as [Method, string]
    const values: Readonly<Record<string, string>> = { ...paramsFor(world), ...params }
    const path = template.replaceAll(
      /\{([^}]+)\}/g,
      (_all, parameter: string) => values[parameter] ?? missing(parameter),
    )
    if (path.endsWith('/events')) return begin(path, headers)
    const options = body === undefined ? { headers } : { headers, body }
    const answer = await createClient(test.app).call(method, path + query, options)
    return {
      status: answer.status,
      text: decode(answer.bytes, answer.headers['content-encoding']).toString(),
    }
  }

  /** A stream does not end by itself. */
  async function begin(path: string, headers: Readonly<Record<string, string>>) {
    const leaving = new AbortController()
    const { port } = test.app.server.address() as AddressInfo
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`, { headers, signal: leaving.signal })
    leaving.abort()
    return { status, text: '' }
  }
})

/** What an operator is for: to see which municipalities there are. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'GET /api/municipalities': [`operator: ${MARKS.home}`],
}

function nameOf({ operation, variant }: Expectation): string {
  return variant === '' ? operation : `${operation} # ${variant}`
}

const HAS_PLACE = /\{(strategy|municipality)Id\}/
const ANY_MARK = new RegExp(Object.values(MARKS).join('|'), 'gi')

function isMarked(text: string): boolean {
  return text.search(ANY_MARK) >= 0
}

/** What somebody has sent is no wonder in the answer. */
function withoutMarks(body: object | undefined): object | undefined {
  return body && (JSON.parse(JSON.stringify(body).replaceAll(ANY_MARK, 'x')) as object)
}

function missing(parameter: string): never {
  throw new Error(`there is no value for ${parameter}`)
}
