import {
  applyChanges,
  type Change,
  create,
  emptyPlan,
  ENTITY_NAMES,
  type Plan,
  remove,
  update,
} from '@fahrplan/shared/plan'
import { arbitraryStep, idOf, make } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advancePlan } from './advancePlan'

const department = (number: number) => make('department', { id: idOf(number), name: `Amt ${number}` })
const largePlan = applyChanges(
  emptyPlan,
  Array.from({ length: 2_000 }, (_, number) => create('department', department(number))),
)

const arbitraryDepartmentChange: fc.Arbitrary<(plan: Plan) => Change> = fc
  .tuple(fc.integer({ min: 1_900, max: 2_200 }), fc.string())
  .map(([number, name]) => (plan) => {
    const current = plan.department.get(idOf(number))
    if (!current) return create('department', department(number))
    return update('department', current, { name }) ?? remove('department', current)
  })

describe('advancePlan', () => {
  it('is applyChanges', () => {
    fc.assert(
      fc.property(arbitraryStep, ({ plan, changes }) => {
        expect(advancePlan(plan, changes)).toEqual(applyChanges(plan, changes))
      }),
    )
  })

  it('is applyChanges for large tables too, however often', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDepartmentChange, { minLength: 1, maxLength: 300 }), (deeds) => {
        let expected = largePlan
        let advanced = largePlan
        for (const deed of deeds) {
          const changes = [deed(expected)]
          expected = applyChanges(expected, changes)
          advanced = advancePlan(advanced, changes)
          expect(advanced.department.size).toBe(expected.department.size)
        }
        expect(entriesOf(advanced)).toEqual(entriesOf(expected))
        expect(largePlan.department.size).toBe(2_000)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses what does not fit, like applyChanges', () => {
    expect(() => advancePlan(largePlan, [create('department', department(1))])).toThrow('exists already')
    expect(() => advancePlan(largePlan, [remove('department', department(3_000))])).toThrow('does not exist')
  })

  it('gives a table that reads like any other', () => {
    const gone = department(0)
    const { department: table } = advancePlan(largePlan, [
      remove('department', gone),
      create('department', department(5_000)),
    ])
    expect(table.has(gone.id)).toBe(false)
    expect([...table.keys()]).toHaveLength(2_000)
    expect([...table.values()].at(-1)).toEqual(department(5_000))
    const seen: string[] = []
    table.forEach((value, id) => seen.push(value.id === id ? id : 'mixed up'))
    expect(seen).toEqual([...table.keys()])
  })
})

function entriesOf(plan: Plan) {
  const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)
  return ENTITY_NAMES.map((entity) => [...plan[entity]].sort(byId))
}
