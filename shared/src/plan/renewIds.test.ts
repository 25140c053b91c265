import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel'
import { arbitraryPlan, idOf, SMALL, smallPlan } from '../testing'
import { diffPlans } from './changes'
import { ENTITY_NAMES } from './entities'
import { violationsOf } from './invariants'
import { emptyPlan, type Plan } from './plan'
import { renewIds } from './renewIds'

/** Counts up; tells what became of what. */
function counter() {
  let count = 500
  return () => idOf(count++)
}

const idsOf = (plan: Plan): Id[] => ENTITY_NAMES.flatMap((entity) => [...plan[entity].keys()])

describe('renewIds', () => {
  it('gives a plan that keeps the rules', () => {
    const renewed = renewIds(smallPlan, counter())
    expect(violationsOf(emptyPlan, diffPlans(emptyPlan, renewed))).toEqual([])
    const [measure] = renewed.measure.values()
    expect([...renewed.decisionPoint.keys()]).toContain(measure?.primaryAspectId)
    expect([...renewed.workPackage.values()][0]?.measureId).toBe(measure?.id)
  })

  it('keeps the ids that are to be kept, and the references to them', () => {
    const renewed = renewIds(smallPlan, counter(), ['department'])
    expect([...renewed.department.keys()]).toEqual([SMALL.department, SMALL.otherDepartment])
    const [measure] = renewed.measure.values()
    expect(measure?.leadDepartmentId).toBe(SMALL.department)
    expect(measure?.id).not.toBe(SMALL.measure)
  })

  it('names none of the old ids, and renamed back it is the plan that it was', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const old = idsOf(plan)
        fc.pre(new Set(old).size === old.length)
        const renewed = renewIds(plan, counter())
        const text = JSON.stringify(ENTITY_NAMES.map((entity) => [...renewed[entity].values()]))
        for (const id of old) expect(text).not.toContain(id)
        const back = old.values()
        expect(renewIds(renewed, () => back.next().value!)).toEqual(plan)
      }),
    )
  })
})
