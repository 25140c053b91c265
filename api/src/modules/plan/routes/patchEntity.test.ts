import type { Id } from '@fahrplan/shared/kernel'
import { entityOf, update } from '@fahrplan/shared/plan'
import { SMALL } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, testDatabases } from '../../../testing'
import { createTestApp, type TestApp } from '../../../contract'
import type { PlanStore } from '../planStore'
import { createAccess } from './access'
import { tagOf } from './entityTag'
import { patchEntity } from './patchEntity'

describe.each(testDatabases)('patchEntity on $name', ({ create }) => {
  let test: TestApp
  let strategyId: Id

  beforeAll(async () => {
    test = await createTestApp(create)
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    strategyId = await test.plant()
  })

  /** The store in which somebody else is quicker, once: after the plan was read and before it is written. */
  function overtaken(deed: () => Promise<unknown>): PlanStore {
    let done = false
    return {
      ...test.planStore,
      async commit(input) {
        if (!done) {
          done = true
          await deed()
        }
        return test.planStore.commit(input)
      },
    }
  }

  async function annaSets(entity: 'milestone' | 'measure', id: Id, fields: object) {
    const { plan } = await test.planStore.read(strategyId)
    const change = update(entity, entityOf(plan, entity, id)!, fields)!
    await test.planStore.commit({ strategyId, author: ANNA, changes: [change], cause: { kind: 'edit' } })
  }

  async function patchTitle(planStore: PlanStore) {
    const { plan } = await test.planStore.read(strategyId)
    const ifMatch = tagOf('milestone', plan.milestone.get(SMALL.milestone)!)
    const target = {
      strategyId,
      entity: 'milestone',
      id: SMALL.milestone,
      ifMatch,
      actor: test.actor,
    } as const
    const access = createAccess(planStore, async () => undefined)
    return patchEntity({ planStore, access }, target, { title: 'Neuer Titel' })
  }

  it('is refused when somebody changes another field of the same entity on the way', async () => {
    const planStore = overtaken(() => annaSets('milestone', SMALL.milestone, { planned: '2026-11-01' }))
    await expect(patchTitle(planStore)).rejects.toMatchObject({
      name: 'precondition-failed',
      members: { current: { title: 'Konzept beschlossen', planned: '2026-11-01' } },
    })
  })

  it('succeeds when somebody changes another entity on the way', async () => {
    const planStore = overtaken(() => annaSets('measure', SMALL.measure, { title: 'Annas Maßnahme' }))
    expect((await patchTitle(planStore)).title).toBe('Neuer Titel')
    expect(await test.planStore.head(strategyId)).toBe(3)
  })

  it('leaves only what changed in the journal', async () => {
    await patchTitle(test.planStore)
    const [entry] = await test.planStore.journal(strategyId, { after: 1, limit: 1 })
    expect(entry?.changes).toEqual([
      {
        op: 'update',
        entity: 'milestone',
        id: SMALL.milestone,
        before: { title: 'Konzept beschlossen' },
        after: { title: 'Neuer Titel' },
      },
    ])
  })
})
