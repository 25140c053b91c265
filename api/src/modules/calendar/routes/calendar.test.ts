import { type Id, newId } from '@fahrplan/shared/kernel'
import { type Change, update } from '@fahrplan/shared/plan'
import type { CalendarFeed, IssuedCalendarFeed } from '@fahrplan/shared/tenancy'
import { creation, idOf, SMALL } from '@fahrplan/shared/testing'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { ANNA, EDIT, HOME, type TestDatabase, testDatabases } from '../../../testing'
import { users } from '../../identity'
import { municipalities } from '../../tenancy'

const GRANT = idOf(44)
const TRANCHE = idOf(45)
/** Its deadlines: money to draw by the autumn, and a proof of use in the year after. */
const APPROVED: readonly Change[] = [
  creation('grant', {
    id: GRANT,
    measureId: SMALL.measure,
    fundingProgrammeId: SMALL.programme,
    state: 'approved',
    periodEnd: '2027-12-31',
    proofDue: '2028-06-30',
  }),
  creation('tranche', {
    id: TRANCHE,
    grantId: GRANT,
    year: 2027,
    approvedCents: 1_250_000_00,
    drawBy: '2027-10-15',
  }),
]

describe.each(testDatabases)('calendars on $name', ({ create }) => {
  let test: TestApp
  let database: TestDatabase
  let strategyId: Id
  let url: string
  let wait = 0

  beforeAll(async () => {
    database = await create()
    test = await createTestApp(async () => database, { now: () => new Date(Date.now() + wait) })
  })
  beforeEach(async () => {
    strategyId = await test.plant()
    url = `/api/strategies/${strategyId}/calendar-feeds`
    await commit(APPROVED)
  })
  afterEach(() => (wait = 0))
  afterAll(() => test.close())

  const db = () => database.handle.db
  const commit = (changes: readonly Change[]) =>
    test.planStore.commit({ strategyId, author: ANNA, changes, cause: EDIT })
  const listOf = async ({ client }: Pick<SignedIn, 'client'>) =>
    (await client.get(url)).json<{ items: CalendarFeed[] }>().items
  async function subscribe({ client }: Pick<SignedIn, 'client'> = test) {
    const answer = await client.post(url, undefined)
    expect(answer.status).toBe(201)
    const { address, ...feed } = answer.json<IssuedCalendarFeed>()
    return { feed, address, path: new URL(address).pathname }
  }
  const read = (path: string) => test.nobody.get(path)
  /** As a calendar programme reads it: long lines are folded. */
  const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

  it('are told once, kept as a hash, and listed with when they were last read', async () => {
    const { feed, address, path } = await subscribe()
    expect(address).toMatch(/^http:\/\/localhost:3000\/api\/calendar\/[\w-]{43}\.ics$/)
    expect(await listOf(test)).toEqual([feed])
    expect(feed.lastReadAt).toBeNull()
    const dump = JSON.stringify(await db().execute('select * from calendar_feeds'))
    expect(dump).not.toContain(path.slice('/api/calendar/'.length, -'.ics'.length))
    wait = 60_000
    await read(path)
    expect((await listOf(test))[0]!.lastReadAt).not.toBeNull()
  })

  it('hold every deadline as a whole day, in German, with a reminder', async () => {
    const { path } = await subscribe()
    const answer = await read(path)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    for (const line of answer.text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(75)
    const lines = linesOf(answer.text)
    const from = lines.indexOf(`UID:drawdown-${TRANCHE}@${strategyId}`)
    const event = lines.slice(from, lines.indexOf('END:VEVENT', from))
    expect(event).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20271015',
        'SUMMARY:Mittel abrufen: M-001 Dokumentenmanagement',
        'TRIGGER;VALUE=DATE-TIME:20270917T070000Z',
        `URL;VALUE=URI:http://localhost:3000/foerderung/antraege?antrag=${GRANT}`,
      ]),
    )
    expect(event.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
      'Noch abzurufen: 1.250.000\\,00\u00a0€ (Haushaltsjahr 2027)',
    )
    expect(lines.filter((line) => line.startsWith('UID:')).map((line) => line.split(/[:-]/)[1])).toEqual([
      'drawdown',
      'grantPeriodEnd',
      'proof',
    ])
  })

  it('keep their entries’ names, and lose what is done', async () => {
    const { path } = await subscribe()
    const uids = async () => linesOf((await read(path)).text).filter((line) => line.startsWith('UID:'))
    const before = await uids()
    const { plan } = await test.planStore.read(strategyId)
    await commit([update('tranche', plan.tranche.get(TRANCHE)!, { drawnCents: 1_250_000_00 })!])
    expect(await uids()).toEqual(before.slice(1))
  })

  it('show what their owner may see at that moment', async () => {
    const other = await test.join({ roles: ['departmentHead'], departmentIds: [SMALL.otherDepartment] })
    const { path } = await subscribe(other)
    expect((await read(path)).text).toContain('Dokumentenmanagement')
    const { plan } = await test.planStore.read(strategyId)
    await commit([update('measure', plan.measure.get(SMALL.measure)!, { confidentiality: 'restricted' })!])
    const { status, text } = await read(path)
    expect(status).toBe(200)
    expect(text).not.toMatch(/Dokumentenmanagement|VEVENT/)
    expect(text).not.toContain(GRANT)
  })

  it('show a committee what is released, and nothing before', async () => {
    const member = await test.join({ roles: ['committee'] })
    const { path } = await subscribe(member)
    expect((await read(path)).status).toBe(404)
    const snapshots = `/api/strategies/${strategyId}/snapshots`
    const { id } = (await test.client.post(snapshots, { title: 'Stand' })).json<{ id: Id }>()
    await test.client.post(`${snapshots}/${id}/release`, undefined)
    await commit([
      update('grant', (await test.planStore.read(strategyId)).plan.grant.get(GRANT)!, { proofDue: null })!,
    ])
    expect((await read(path)).text).toContain('20280630')
  })

  it('end when they are taken back, by their owner and nobody else', async () => {
    const { feed, path } = await subscribe()
    const { feed: stays, path: other } = await subscribe()
    const stranger = await test.join({ roles: ['strategist', 'admin'] })
    expect((await stranger.client.call('DELETE', `${url}/${feed.id}`)).status).toBe(404)
    expect(await listOf(stranger)).toEqual([])
    expect((await test.client.call('DELETE', `${url}/${feed.id}`)).status).toBe(204)
    expect([(await read(path)).status, (await read(other)).status]).toEqual([404, 200])
    expect((await test.client.call('DELETE', `${url}/${feed.id}`)).status).toBe(404)
    expect((await listOf(test)).map(({ id }) => id)).toEqual([stays.id])
  })

  it('end with the membership, and do not come back with another one', async () => {
    const leaver = await test.join({ roles: ['strategist'] })
    const admin = await test.join({ roles: ['admin'] })
    const { path } = await subscribe(leaver)
    const removed = await admin.client.call('DELETE', `/api/municipalities/${HOME}/members/${leaver.userId}`)
    expect(removed.status).toBe(204)
    expect((await read(path)).status).toBe(404)
    await test.join({ roles: ['strategist'], userId: leaver.userId })
    expect((await read(path)).status).toBe(404)
  })

  it('end with the account and with the strategy', async () => {
    const leaver = await test.join({ roles: ['strategist'] })
    const { path } = await subscribe(leaver)
    const { path: own } = await subscribe()
    await db().delete(users).where(eq(users.id, leaver.userId))
    expect((await read(path)).status).toBe(404)
    await test.planStore.deleteStrategy(strategyId)
    expect((await read(own)).status).toBe(404)
  })

  it('wait for the second factor where the municipality has made it a duty', async () => {
    const { path } = await subscribe()
    const setDuty = (secondFactorRequired: boolean) =>
      db().update(municipalities).set({ secondFactorRequired }).where(eq(municipalities.id, HOME))
    await setDuty(true)
    expect((await read(path)).status).toBe(404)
    await setDuty(false)
    expect((await read(path)).status).toBe(200)
  })

  it('that are not there make wait whoever guesses, and nobody else', async () => {
    const { path } = await subscribe()
    const guess = async () => (await read(`/api/calendar/${newId()}.ics`)).status
    const answers: number[] = []
    for (let count = 0; count < 62; count++) answers.push(await guess())
    expect([answers[0], answers.at(-1)]).toEqual([404, 429])
    expect((await read(path)).status).toBe(200)
  })
})
