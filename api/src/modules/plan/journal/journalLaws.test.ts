import { type Id, newId } from '@fahrplan/shared/kernel'
import { applyChanges, type Change, type Commit, emptyPlan, type Plan } from '@fahrplan/shared/plan'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ANNA,
  arbitraryWish,
  BEN,
  EDIT,
  HOME,
  smallPlanOf,
  type TestDatabase,
  testDatabases,
  type Wish,
} from '../../../testing'
import { createPlanStore } from '../createPlanStore'
import { ConflictError, InvariantError } from '../errors'
import type { PlanStore } from '../planStore'
import { readPlan } from '../rows/readPlan'

/** One of the two looks at the plan again, or sends what it wishes for the plan as it saw it last. */
type Step = { readonly client: 0 | 1; readonly wish: Wish | null; readonly waits: boolean }

const arbitrarySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    client: fc.constantFrom<0 | 1>(0, 1),
    wish: fc.option(arbitraryWish, { freq: 4 }),
    waits: fc.boolean(),
  }),
  { minLength: 8, maxLength: 40 },
)

describe.each(testDatabases)('the journal on $name', (testDatabase) => {
  let database: TestDatabase
  let stores: readonly [PlanStore, PlanStore]
  beforeAll(async () => {
    database = await testDatabase.create()
    stores = [await createPlanStore(database.handle), await createPlanStore(await database.another())]
  })
  afterAll(() => database.drop())

  it('replayed from empty is the rows, and what both processes hold, whatever two clients do', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const strategyId = newId()
        await stores[0].createStrategy({
          municipalityId: HOME,
          author: ANNA,
          cause: EDIT,
          changes: smallPlanOf(strategyId),
        })
        const heard: Commit[] = []
        const end = stores[1].subscribe(strategyId, (commit) => heard.push(commit))
        const begin = await stores[1].head(strategyId)
        await play(strategyId, steps)

        const journal = await stores[0].journal(strategyId, { after: 0, limit: 1_000 })
        expect(journal.map(({ revision }) => revision)).toEqual(journal.map((_, index) => index + 1))
        const rows = await readPlan(database.handle.db, strategyId)
        expect(rows).toEqual({ revision: journal.length, plan: replay(journal) })
        for (const store of stores) {
          await expect.poll(() => store.head(strategyId)).toBe(journal.length)
          expect(await store.read(strategyId)).toEqual(rows)
        }
        await expect.poll(() => heard.at(-1)?.revision ?? begin).toBe(journal.length)
        expect(heard).toEqual(journal.slice(begin))
        end()
      }),
      { numRuns: 20 },
    )
  })

  async function play(strategyId: Id, steps: readonly Step[]): Promise<void> {
    const look = async (client: 0 | 1) => (await stores[client].read(strategyId)).plan
    const seen = [await look(0), await look(1)]
    const sent: Promise<void>[] = []
    for (const { client, wish, waits } of steps) {
      if (wish) sent.push(send(client, strategyId, wish(seen[client]!)))
      else seen[client] = await look(client)
      if (waits) await Promise.all(sent.splice(0))
    }
    await Promise.all(sent)
  }

  async function send(client: 0 | 1, strategyId: Id, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return
    const author = [ANNA, BEN][client]!
    await stores[client].commit({ strategyId, author, cause: EDIT, changes }).catch((error: unknown) => {
      if (error instanceof ConflictError) return
      // The invariants must be at least as strict as the database.
      if (error instanceof InvariantError && error.violations.every(({ rule }) => rule !== 'database')) return
      throw error
    })
  }
})

function replay(journal: readonly Commit[]): Plan {
  return journal.reduce((plan, { changes }) => applyChanges(plan, changes), emptyPlan)
}
