import {
  type Change,
  emptyPlan,
  ENTITIES,
  ENTITY_NAMES,
  type EntityName,
  type Measure,
  type Plan,
  violationsOf,
} from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ANNA,
  arbitraryWish,
  EDIT,
  HOME,
  type TestDatabase,
  testDatabases,
  type Wish,
} from '../../../testing'
import { settle } from '../commit/settle'
import { createPlanStore } from '../createPlanStore'
import type { PlanStore } from '../planStore'
import { fieldsOf } from './fields'
import { readPlan } from './readPlan'

/** A plan that grew by everything that was wished for and allowed, and that could be made in one go. */
const arbitraryGrownPlan: fc.Arbitrary<Plan> = fc
  .array(arbitraryWish, { minLength: 5, maxLength: 40 })
  .map((wishes) => wishes.reduce(grow, smallPlan))
  .filter((plan) => violationsOf(emptyPlan, creationsOf(plan)).length === 0)

function grow(plan: Plan, wish: Wish): Plan {
  const settled = settle(plan, wish(plan), { today: '2026-11-23' })
  return settled.kind === 'changes' ? settled.after : plan
}

const hardMeasure: Partial<Measure> = {
  partners: ['NULL', 'null', '{}', '"', '\\', ',', "o'neil", '日本語 🚲', '\u{10FFFF}'],
  furtherAspectIds: [],
  description: 'a\nb \\x00 \u0001 \u2028 {"a":1} $1 ?',
  position: 0.1 + 0.2,
}

describe('tables', () => {
  it.each(ENTITY_NAMES)('have a column for every field of %s', (entity: EntityName) => {
    const fields = fieldsOf(entity).map(({ name }) => name)
    expect(fields.toSorted()).toEqual(Object.keys(ENTITIES[entity].schema.shape).sort())
  })
})

describe.each(testDatabases)('rows on $name', (testDatabase) => {
  let database: TestDatabase
  let store: PlanStore
  beforeAll(async () => {
    database = await testDatabase.create()
    store = await createPlanStore(database.handle)
  })
  afterAll(() => database.drop())

  it('read back what was written, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGrownPlan, async (plan) => {
        expect(await writtenAndRead(creationsOf(plan))).toEqual(plan)
      }),
      { numRuns: 40 },
    )
  })

  it('keep lists, texts and numbers that are hard to quote', async () => {
    const measure = { ...smallPlan.measure.get(SMALL.measure)!, ...hardMeasure }
    const programme = {
      ...smallPlan.fundingProgramme.get(SMALL.programme)!,
      windows: [{ opens: null, closes: '2027-01-31' }],
      eligibleCategories: [],
      eligibleAspectIds: null,
      capCents: 1_000_000_000_000,
      maxRate: 0,
    }
    const plan: Plan = {
      ...smallPlan,
      measure: new Map([[measure.id, measure]]),
      fundingProgramme: new Map([[programme.id, programme]]),
    }
    expect(await writtenAndRead(creationsOf(plan))).toEqual(plan)
  })

  async function writtenAndRead(changes: readonly Change[]): Promise<Plan | undefined> {
    await store.createStrategy({ municipalityId: HOME, author: ANNA, cause: EDIT, changes })
    const read = await readPlan(database.handle.db, SMALL.strategy)
    await store.deleteStrategy(SMALL.strategy)
    return read?.plan
  }
})

function creationsOf(plan: Plan): Change[] {
  return ENTITY_NAMES.flatMap((entity) =>
    [...plan[entity].values()].map(
      (after) => ({ op: 'create', entity, id: after.id, after }) as unknown as Change,
    ),
  )
}
