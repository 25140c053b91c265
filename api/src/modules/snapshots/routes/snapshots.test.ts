import { createHash } from 'node:crypto'
import { type Id, newId } from '@fahrplan/shared/kernel'
import { type PlanDocument, type Role, ROLES, strategyOf, toDocument, update } from '@fahrplan/shared/plan'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { creation, idOf, SMALL } from '@fahrplan/shared/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { ANNA, EDIT, testDatabases } from '../../../testing'
import { canonicalJson } from '../canonicalJson'
import { forgetSnapshotAuthor } from '../forgetSnapshotAuthor'
import { snapshots } from '../tables'

interface PlanAnswer {
  readonly revision: number
  readonly plan: PlanDocument
  readonly withheld: { decisionPointId: Id; measures: number }[]
  readonly released: { title: string; at: string } | null
}

const SECRET = idOf(30)

describe.each(testDatabases)('snapshots on $name', ({ create }) => {
  let test: TestApp
  let people: Record<Role, SignedIn>
  let strategyId: Id
  let url: string

  beforeAll(async () => {
    test = await createTestApp(create)
    const signedIn = await Promise.all(ROLES.map(async (role) => [role, await test.join({ roles: [role] })]))
    people = Object.fromEntries(signedIn) as Record<Role, SignedIn>
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    strategyId = await test.plant()
    url = `/api/strategies/${strategyId}`
  })

  const take = async (title = 'Stand') =>
    (await test.client.post(`${url}/snapshots`, { title })).json<Snapshot>()
  const release = (id: Id) => test.client.post(`${url}/snapshots/${id}/release`, undefined)
  const rename = (title: string, was = 'Dokumentenmanagement') =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [
        {
          op: 'update',
          entity: 'measure',
          id: SMALL.measure,
          before: { title: was },
          after: { title },
        },
      ],
      cause: EDIT,
    })
  const restrict = (id: Id) =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [
        {
          op: 'update',
          entity: 'measure',
          id,
          before: { confidentiality: 'internal' },
          after: { confidentiality: 'restricted' },
        },
      ],
      cause: EDIT,
    })
  const addSecret = () =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [
        creation('measure', {
          id: SECRET,
          key: 'M-002',
          title: 'Streng geheim',
          primaryAspectId: SMALL.aspect,
          leadDepartmentId: SMALL.department,
          confidentiality: 'restricted',
        }),
      ],
      cause: EDIT,
    })

  it('are taken, listed with the latest first, and name their plan', async () => {
    const { plan } = await test.planStore.read(strategyId)
    const answer = await test.client.post(`${url}/snapshots`, { title: 'Erster Stand' })
    const first = answer.json<Snapshot>()
    expect([answer.status, answer.headers.location]).toEqual([201, `${url}/snapshots/${first.id}/plan`])
    expect(first).toEqual({
      id: first.id,
      title: 'Erster Stand',
      revision: 1,
      takenAt: first.takenAt,
      takenBy: ANNA,
      releasedAt: null,
      releasedBy: null,
      sha256: createHash('sha256')
        .update(canonicalJson(toDocument(plan)))
        .digest('hex'),
    })
    const second = await take('Zweiter Stand')
    const { items } = (await test.client.get(`${url}/snapshots`)).json<{ items: Snapshot[] }>()
    expect(items).toEqual([second, first])
    const again = await test.client.post(`${url}/snapshots`, { id: first.id, title: 'Erster Stand' })
    expect([again.status, again.json()]).toEqual([201, first])
    const other = await test.client.post(`${url}/snapshots`, { id: first.id, title: 'Ein anderer' })
    expect([other.status, other.json()['type']]).toEqual([409, 'urn:fahrplan:problem:already-exists'])
    expect((await test.client.post(`${url}/snapshots`, { title: ' ' })).status).toBe(422)
  })

  it('stay as they are while the plan moves on', async () => {
    const { id, sha256 } = await take()
    const before = (await test.client.get(`${url}/snapshots/${id}/plan`)).json<PlanAnswer>()
    await rename('Später')
    await release(id)
    const after = (await test.client.get(`${url}/snapshots/${id}/plan`)).json<PlanAnswer>()
    expect(after.plan).toEqual(before.plan)
    expect(after.plan.measures[0]?.title).toBe('Dokumentenmanagement')
    expect([before.released, after.released?.title, after.revision]).toEqual([null, 'Stand', 1])
    expect(createHash('sha256').update(canonicalJson(after.plan)).digest('hex')).toBe(sha256)
  })

  it('are released once, by whoever did it first', async () => {
    const { id } = await take()
    const released = (await release(id)).json<Snapshot>()
    expect(released.releasedBy).toEqual(ANNA)
    const other = await test.join({ roles: ['strategist'] })
    const again = await other.client.post(`${url}/snapshots/${id}/release`, undefined)
    expect([again.status, again.json()]).toEqual([200, released])
    expect((await release(newId())).status).toBe(404)
  })

  it.each(ROLES.filter((role) => role !== 'strategist'))('are not released by %s', async (role) => {
    const { id } = await take()
    const released = await people[role].client.post(`${url}/snapshots/${id}/release`, undefined)
    expect([released.status, released.json()['right']]).toEqual([403, 'releaseSnapshot'])
  })

  it.each(['admin', 'departmentHead', 'committee'] as const)('are not taken by %s', async (role) => {
    const taken = await people[role].client.post(`${url}/snapshots`, { title: 'Stand' })
    expect([taken.status, taken.json()['right']]).toEqual([403, 'takeSnapshot'])
  })

  it('are taken by a consultant as long as the plan is a draft', async () => {
    const { client } = people.consultant
    expect((await client.post(`${url}/snapshots`, { title: 'Entwurf' })).status).toBe(201)
    const { plan } = await test.planStore.read(strategyId)
    const changes = [update('strategy', strategyOf(plan), { status: 'adopted' })!]
    await test.planStore.commit({ strategyId, author: ANNA, changes, cause: EDIT })
    const refused = await client.post(`${url}/snapshots`, { title: 'Beschlossen' })
    expect([refused.status, refused.json()['reason']]).toEqual([403, 'inDraft'])
    expect((await test.client.post(`${url}/snapshots`, { title: 'Beschlossen' })).status).toBe(201)
  })

  it('are sent once, and again when something in them has become confidential', async () => {
    const { client } = people.consultant
    const { id } = await take()
    const address = `${url}/snapshots/${id}/plan`
    const first = await client.get(address, { 'accept-encoding': 'br' })
    expect([first.status, first.headers['content-encoding']]).toEqual([200, 'br'])
    const ask = (tag: string) => client.get(address, { 'accept-encoding': 'br', 'if-none-match': tag })
    for (const tag of [first.tag, `W/${first.tag}`, `"other", ${first.tag}`, '*']) {
      const known = await ask(tag)
      expect([known.status, known.text, known.tag]).toEqual([304, '', first.tag])
    }
    await rename('Später')
    expect((await ask(first.tag)).status).toBe(304)
    await restrict(SMALL.measure)
    const closed = await ask(first.tag)
    expect([closed.status, closed.tag === first.tag]).toEqual([200, false])
    await release(id)
    expect((await ask(closed.tag)).status).toBe(200)
  })

  it.each(['admin', 'strategist', 'consultant', 'departmentHead'] as const)(
    'are all read by %s',
    async (role) => {
      const snapshot = await take()
      const { client } = people[role]
      expect((await client.get(`${url}/snapshots`)).json()).toEqual({ items: [snapshot] })
      expect((await client.get(`${url}/snapshots/${snapshot.id}/plan`)).status).toBe(200)
    },
  )

  it('are the committee’s only once released', async () => {
    const { client } = people.committee
    const kept = await take('Behalten')
    expect((await client.get(`${url}/snapshots`)).json()).toEqual({ items: [] })
    expect((await client.get(`${url}/snapshots/${kept.id}/plan`)).status).toBe(404)
    const nothing = await client.get(`${url}/plan`)
    expect([nothing.status, nothing.json()['type']]).toEqual([404, 'urn:fahrplan:problem:nothing-released'])
    const released = (await release((await take('Frei')).id)).json<Snapshot>()
    expect((await client.get(`${url}/snapshots`)).json()).toEqual({ items: [released] })
    expect((await client.get(`${url}/snapshots/${released.id}/plan`)).status).toBe(200)
    expect((await client.get(`${url}/snapshots/${kept.id}/plan`)).status).toBe(404)
  })

  it('give the committee the latest release, whole but for what is restricted', async () => {
    const { client } = people.committee
    await addSecret()
    const older = await take('Älter')
    await rename('Neuer Titel')
    const newer = await take('Neuer')
    // Read before its release, too: what was written for others is not handed on.
    await test.client.get(`${url}/snapshots/${newer.id}/plan`)
    await release(older.id)
    await release(newer.id)
    await rename('Noch nicht im Ausschuss', 'Neuer Titel')
    const answer = await client.get(`${url}/plan`)
    const { plan, revision, released, withheld } = answer.json<PlanAnswer>()
    expect([revision, released?.title]).toEqual([newer.revision, 'Neuer'])
    expect(plan.measures.map(({ title }) => title)).toEqual(['Neuer Titel'])
    expect(withheld).toEqual([{ decisionPointId: SMALL.aspect, measures: 1 }])
    const listed = await client.get(`${url}/measures`)
    expect(listed.json()).toEqual({ items: plan.measures, next: null })
    expect((await client.get(`${url}/measures/${SECRET}`)).status).toBe(404)
    const kept = await client.get(`${url}/snapshots/${newer.id}/plan`)
    expect(kept.json()).toEqual(answer.json())
    for (const { text } of [answer, listed, kept]) expect(text).not.toContain('Streng geheim')
  })

  it('close again over what has become restricted, released or not', async () => {
    const kept = await take('Behalten')
    const released = await take('Frei')
    await release(released.id)
    await restrict(SMALL.measure)
    const { client } = people.consultant
    const closed = (await client.get(`${url}/snapshots/${kept.id}/plan`)).json<PlanAnswer>()
    expect([closed.plan.measures, closed.plan.milestones]).toEqual([[], []])
    expect(closed.withheld).toEqual([{ decisionPointId: SMALL.aspect, measures: 1 }])
    const open = (await client.get(`${url}/snapshots/${released.id}/plan`)).json<PlanAnswer>()
    expect([open.plan.measures, open.plan.milestones]).toEqual([[], []])
    const committee = await people.committee.client.get(`${url}/plan`)
    expect(committee.json<PlanAnswer>().plan.measures).toEqual([])
    const own = await test.join({ roles: ['departmentHead'], departmentIds: [SMALL.department] })
    const seen = (await own.client.get(`${url}/snapshots/${kept.id}/plan`)).json<PlanAnswer>()
    expect(seen.plan.measures).toHaveLength(1)
    const all = (await test.client.get(`${url}/snapshots/${kept.id}/plan`)).json<PlanAnswer>()
    expect(all.plan.measures[0]?.confidentiality).toBe('internal')
  })

  it('are nothing to another municipality', async () => {
    const { id } = await take()
    await release(id)
    const stranger = await test.join({ roles: [...ROLES], municipalityId: await test.found() })
    expect((await stranger.client.get(`${url}/snapshots`)).status).toBe(404)
    expect((await stranger.client.get(`${url}/snapshots/${id}/plan`)).status).toBe(404)
    expect((await stranger.client.post(`${url}/snapshots`, { title: 'Stand' })).status).toBe(404)
    expect((await stranger.client.post(`${url}/snapshots/${id}/release`, undefined)).status).toBe(404)
    const own = await test.plant(await test.found('Drittstadt'))
    expect((await test.client.get(`/api/strategies/${own}/snapshots/${id}/plan`)).status).toBe(404)
  })

  it('lose the name of a leaver, and keep the role', async () => {
    const leaver = await test.join({ roles: ['strategist'], name: 'Lea Gegangen' })
    const { id } = (await leaver.client.post(`${url}/snapshots`, { title: 'Stand' })).json<Snapshot>()
    await leaver.client.post(`${url}/snapshots/${id}/release`, undefined)
    await release((await take()).id)
    const { db } = test.identity.database
    await forgetSnapshotAuthor(db, leaver.userId)
    const rows = await db.select().from(snapshots).where(eq(snapshots.strategyId, strategyId))
    const nobody = { id: leaver.userId, name: null, role: 'strategist' }
    expect(rows.find((row) => row.id === id)).toMatchObject({ takenBy: nobody, releasedBy: nobody })
    expect(rows.find((row) => row.id !== id)).toMatchObject({ takenBy: ANNA, releasedBy: ANNA })
  })
})
