import { type Id, newId } from '@fahrplan/shared/kernel'
import {
  type Cause,
  type Change,
  type Entity,
  type EntityName,
  entityOf,
  update,
} from '@fahrplan/shared/plan'
import type { MilestoneSlip, MilestoneSlips } from '@fahrplan/shared/slippage'
import { creation, idOf, SMALL } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { ANNA, EDIT, testDatabases } from '../../../testing'

const OTHER = idOf(40)

describe.each(testDatabases)('slips on $name', ({ create }) => {
  let test: TestApp
  let consultant: SignedIn
  let strategyId: Id
  let url: string

  beforeAll(async () => {
    test = await createTestApp(create)
    consultant = await test.join({ roles: ['consultant'] })
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    strategyId = await test.plant()
    url = `/api/strategies/${strategyId}`
  })

  const current = async <E extends EntityName>(entity: E, id: Id): Promise<Entity<E>> =>
    entityOf((await test.planStore.read(strategyId)).plan, entity, id)!
  async function send(wanted: readonly (Change | undefined)[], cause: Cause = EDIT, author = ANNA) {
    const changes = wanted.filter((change) => change !== undefined)
    return (await test.planStore.commit({ strategyId, author, changes, cause })).revision
  }
  const to = async (planned: string, id: Id = SMALL.milestone) =>
    update('milestone', await current('milestone', id), { planned })
  const addOther = () =>
    send([
      creation('milestone', { id: OTHER, measureId: SMALL.measure, title: 'Vergabe', planned: '2027-01-31' }),
    ])
  const link = (predecessorId: Id, successorId: Id, id = newId()) =>
    creation('dependency', {
      id,
      predecessorKind: predecessorId === SMALL.workPackage ? 'workPackage' : 'milestone',
      predecessorId,
      successorKind: 'milestone',
      successorId,
    })
  const classify = async (confidentiality: Entity<'measure'>['confidentiality']) =>
    send([update('measure', await current('measure', SMALL.measure), { confidentiality })])
  const ledger = async (id: Id = SMALL.milestone, { client } = { client: test.client }) =>
    (await client.get(`${url}/milestones/${id}/slips`)).json<MilestoneSlips>()

  it('are none in the beginning', async () => {
    const day = '2026-10-15'
    const [milestoneId, bare] = [SMALL.milestone, { original: day, current: day }]
    expect(await ledger()).toEqual({ milestoneId, ...bare, moves: [] })
    expect((await test.client.get(`${url}/slips`)).json()).toEqual({
      items: [{ milestoneId, ...bare, days: 0, moves: 0, lastReason: null }],
    })
  })

  it('tell every move with its author, and nothing but the moves', async () => {
    await addOther()
    await send([await to('2026-11-15')])
    await send([update('milestone', await current('milestone', SMALL.milestone), { title: 'Anders' })])
    await send([link(SMALL.workPackage, SMALL.milestone), link(SMALL.milestone, OTHER)])
    const workPackage = await current('workPackage', SMALL.workPackage)
    const together = await send([
      update('workPackage', workPackage, { end: '2026-10-31' }),
      await to('2026-12-01'),
      await to('2027-02-14', OTHER),
    ])
    const { original, current: now, moves } = await ledger()
    expect([original, now, moves.length]).toEqual(['2026-10-15', '2026-12-01', 2])
    expect(moves[0]).toMatchObject({ days: 31, author: ANNA, ledBy: null, together: 0, cause: EDIT })
    const led = { ledBy: { entity: 'workPackage', id: SMALL.workPackage }, together: 2 }
    expect(moves[1]).toMatchObject({ revision: together, from: '2026-11-15', days: 16, ...led })
    expect((await ledger(OTHER)).moves).toMatchObject([{ days: 14, ...led }])
    const { items } = (await test.client.get(`${url}/slips`)).json<{ items: MilestoneSlip[] }>()
    expect(items.map(({ milestoneId, days, moves: count }) => [milestoneId, days, count])).toEqual([
      [SMALL.milestone, 47, 2],
      [OTHER, 14, 1],
    ])
  })

  it('tell what was taken back', async () => {
    const moved = await send([await to('2026-11-15')])
    await send([await to('2026-10-15')], { kind: 'undo', of: moved })
    expect((await ledger()).moves).toMatchObject([
      { days: 31, takenBack: true },
      { days: -31, takenBack: false, cause: { kind: 'undo', of: moved } },
    ])
    const { items } = (await test.client.get(`${url}/slips`)).json<{ items: MilestoneSlip[] }>()
    expect(items).toMatchObject([{ days: 0, moves: 0 }])
  })

  it('tell the reason that was given', async () => {
    const revision = await send([await to('2026-11-15')])
    const reason = { id: idOf(60), code: 'procurement', note: 'Zweite Ausschreibung' } as const
    await send([creation('slipReason', { ...reason, milestoneId: SMALL.milestone, revision })])
    await send([await to('2026-11-20')])
    expect((await ledger()).moves.map((move) => move.reason)).toEqual([reason, null])
    const { items } = (await test.client.get(`${url}/slips`)).json<{ items: MilestoneSlip[] }>()
    expect(items).toMatchObject([{ moves: 2, lastReason: reason }])
  })

  it('are not found where the milestone is withheld, nor where there is none', async () => {
    await send([await to('2026-11-15')])
    await classify('restricted')
    const answer = await consultant.client.get(`${url}/milestones/${SMALL.milestone}/slips`)
    expect(answer.status).toBe(404)
    expect((await consultant.client.get(`${url}/slips`)).json()).toEqual({ items: [] })
    expect((await ledger()).moves).toHaveLength(1)
    expect((await test.client.get(`${url}/milestones/${newId()}/slips`)).status).toBe(404)
  })

  it('leave out what was confidential then', async () => {
    await classify('restricted')
    await send([await to('2026-11-15')])
    await classify('internal')
    await send([await to('2026-11-20')])
    expect(await ledger(SMALL.milestone, consultant)).toMatchObject({
      original: '2026-11-15',
      current: '2026-11-20',
      moves: [{ days: 5 }],
    })
    expect((await ledger()).moves).toHaveLength(2)
  })

  it('count only what the reader sees of what moved along', async () => {
    await addOther()
    const secret = { id: idOf(50), key: 'M-050', title: 'Geheim', confidentiality: 'restricted' } as const
    const answers = { primaryAspectId: SMALL.aspect, leadDepartmentId: SMALL.department }
    await send([
      creation('measure', { ...secret, ...answers }),
      creation('milestone', { id: idOf(51), measureId: idOf(50), title: 'Geheim', planned: '2027-01-01' }),
      link(idOf(51), SMALL.milestone),
    ])
    await send([await to('2027-01-02', idOf(51)), await to('2026-11-15')])
    expect((await ledger()).moves).toMatchObject([{ ledBy: { id: idOf(51) }, together: 1 }])
    expect((await ledger(SMALL.milestone, consultant)).moves).toMatchObject([{ ledBy: null, together: 0 }])
  })

  it('name a leaver by the role alone', async () => {
    const leaver = { id: newId(), name: 'Lea Gegangen', role: 'consultant' } as const
    await send([await to('2026-11-15')], EDIT, leaver)
    expect((await ledger()).moves[0]?.author).toEqual(leaver)
    await test.planStore.forgetAuthor(leaver.id)
    expect((await ledger()).moves[0]?.author).toEqual({ ...leaver, name: null })
  })

  it('are for whoever reads the journal, in the own municipality', async () => {
    const committee = await test.join({ roles: ['committee'] })
    const stranger = await test.join({ roles: ['strategist'], municipalityId: await test.found() })
    for (const address of [`${url}/slips`, `${url}/milestones/${SMALL.milestone}/slips`]) {
      const refused = await committee.client.get(address)
      expect([refused.status, refused.json()['right']]).toEqual([403, 'readJournal'])
      expect((await stranger.client.get(address)).status).toBe(404)
      expect((await test.nobody.get(address)).status).toBe(401)
    }
  })
})
