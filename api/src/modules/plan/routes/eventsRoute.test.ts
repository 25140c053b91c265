import type { AddressInfo } from 'node:net'
import { type Id, newId } from '@fahrplan/shared/kernel'
import { creation, SMALL } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, testDatabases } from '../../../testing'
import { createTestApp, openStream, type TestApp } from '../../../contract'

describe.each(testDatabases)('GET events on $name', ({ create }) => {
  let test: TestApp
  let strategyId: Id
  let url: string

  beforeAll(async () => {
    test = await createTestApp(create)
    await test.app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    strategyId = await test.plant()
    url = `${addressOf(test)}/api/strategies/${strategyId}/events`
  })

  const follow = (url: string, headers = {}) => openStream(url, { cookie: test.cookie, ...headers })

  const commit = () =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [creation('department', { id: newId(), name: 'Neues Amt' })],
      cause: { kind: 'edit' },
    })

  it('begins with what comes from now on', async () => {
    const stream = await follow(url)
    await commit()
    const event = await stream.next()
    expect(event).toMatchObject({ event: 'commit', id: '2' })
    expect(JSON.parse(event!.data)).toEqual(
      (await test.planStore.journal(strategyId, { after: 1, limit: 1 }))[0],
    )
    stream.leave()
  })

  it('goes on where the reader was, across a break and without repetition', async () => {
    for (let count = 0; count < 3; count++) await commit()
    const first = await follow(`${url}?after=1`)
    expect([(await first.next())?.id, (await first.next())?.id]).toEqual(['2', '3'])
    first.leave()
    await commit()
    const second = await follow(`${url}?after=1`, { 'last-event-id': '3' })
    expect([(await second.next())?.id, (await second.next())?.id]).toEqual(['4', '5'])
    await commit()
    expect((await second.next())?.id).toBe('6')
    second.leave()
  })

  it('leaves out nothing while the journal is still being read', async () => {
    const writing = Promise.all(Array.from({ length: 40 }, commit))
    const stream = await follow(`${url}?after=0`)
    const ids: string[] = []
    while (ids.length < 41) ids.push((await stream.next())!.id!)
    await writing
    expect(ids).toEqual(Array.from({ length: 41 }, (_, index) => String(index + 1)))
    stream.leave()
  })

  it('sends a reader from another history back to the plan', async () => {
    const stream = await follow(`${url}?after=99`)
    expect(await stream.next()).toMatchObject({ event: 'reset', id: '1', data: '{"revision":1}' })
    await commit()
    expect((await stream.next())?.id).toBe('2')
    stream.leave()
  })

  it('is refused like anything else before it has begun', async () => {
    const { cookie } = test
    const nowhere = await fetch(url.replace(strategyId, SMALL.measure), { headers: { cookie } })
    expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect((await fetch(`${url}?after=yesterday`, { headers: { cookie } })).status).toBe(400)
    expect((await fetch(url)).status).toBe(401)
  })
})

it('ends when the server stops', async () => {
  const test = await createTestApp(testDatabases[0]!.create)
  await test.app.listen({ host: '127.0.0.1', port: 0 })
  const url = `${addressOf(test)}/api/strategies/${await test.plant()}/events`
  const stream = await openStream(url, { cookie: test.cookie })
  const closing = test.close()
  expect(await stream.next()).toBeUndefined()
  await closing
})

function addressOf({ app }: TestApp): string {
  const { port } = app.server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}
