import { toDayNumber } from '@fahrplan/shared/kernel'
import { applyChanges, type Plan, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { certaintyOf, certaintyRows, firstToEstimate, openMilestones } from './certaintyRows'
import { requestOf, runsFor } from './request'
import { simulateRequest } from './simulateRequest'

const TODAY = '2026-04-10'
const OTHER = idOf(61)

/** The concept takes 183 days, or up to 280; its milestone waits for it, another one for nobody. */
const plan: Plan = applyChanges(smallPlan, [
  update('workPackage', smallPlan.workPackage.get(SMALL.workPackage)!, {
    optimisticDays: 170,
    pessimisticDays: 280,
  })!,
  creation('dependency', {
    id: idOf(60),
    predecessorKind: 'workPackage',
    predecessorId: SMALL.workPackage,
    successorKind: 'milestone',
    successorId: SMALL.milestone,
  }),
  creation('milestone', {
    id: OTHER,
    measureId: SMALL.measure,
    title: 'Bericht',
    planned: '2026-05-01',
  }),
])

const figuresOf = (of: Plan) =>
  new Map(
    simulateRequest({ ...requestOf(of, TODAY), runs: 1_000 }, () => undefined).map((one) => [one.id, one]),
  )

describe('the figures of milestones', () => {
  it('are those of the uncertain ones, survive being sent, and are the same each time', () => {
    const request = structuredClone(requestOf(plan, TODAY))
    const told: number[] = []
    const figures = simulateRequest({ ...request, runs: 250 }, (done) => told.push(done))
    expect(told).toEqual([100, 200, 250])
    expect(figures.map(({ id }) => id)).toEqual([SMALL.milestone])
    expect(figures[0]!.probability).toBeGreaterThan(0.1)
    expect(figures[0]!.probability).toBeLessThan(0.6)
    expect(simulateRequest({ ...request, runs: 250 }, () => undefined)).toEqual(figures)
  })

  it('know the days that were changed last', () => {
    requestOf(plan, TODAY)
    const milestone = plan.milestone.get(SMALL.milestone)!
    const later = applyChanges(plan, [update('milestone', milestone, { planned: '2027-06-01' })!])
    const [item] = requestOf(later, TODAY).items.filter(({ id }) => id === SMALL.milestone)
    expect(item!.end).toBe(toDayNumber('2027-06-01'))
    expect(figuresOf(later).get(SMALL.milestone)!.probability).toBe(1)
  })

  it('take fewer runs for larger plans, and never too few', () => {
    expect([100, 2_000, 10_000, 1_000_000].map(runsFor)).toEqual([10_000, 10_000, 2_000, 1_000])
  })
})

describe('the list of milestones', () => {
  it('says of those without estimates that nothing can be said', () => {
    const { uncertain, unknown } = openMilestones(plan)
    expect(uncertain.map(({ id }) => id)).toEqual([SMALL.milestone])
    expect(unknown.map(({ id }) => id)).toEqual([OTHER])
    expect(openMilestones(smallPlan).uncertain).toEqual([])
  })

  it('tells the day that is likely, and how far it is from the planned one', () => {
    const [row] = certaintyRows(plan, TODAY, figuresOf(plan))
    expect(row).toMatchObject({ key: 'M-001', milestone: { id: SMALL.milestone } })
    expect(row!.certainty).toMatchObject({ due: '2026-10-15', isPast: false })
    expect(row!.certainty.days).toBeGreaterThan(10)
    expect(row!.certainty.likely > '2026-10-25').toBe(true)
  })

  it('measures by the deadline, also when it is over', () => {
    const milestone = plan.milestone.get(SMALL.milestone)!
    const bound = { ...milestone, deadline: '2026-04-01' }
    expect(certaintyOf(plan, TODAY, bound, figuresOf(plan))).toMatchObject({
      due: '2026-04-01',
      isPast: true,
    })
    expect(certaintyOf(plan, TODAY, plan.milestone.get(OTHER)!, figuresOf(plan))).toBeUndefined()
  })

  it('leads to a work package where an estimate would tell most', () => {
    expect(firstToEstimate(smallPlan, () => false)).toBe(SMALL.workPackage)
    const done = update('workPackage', smallPlan.workPackage.get(SMALL.workPackage)!, { progress: 100 })!
    expect(firstToEstimate(applyChanges(smallPlan, [done]), () => true)).toBeUndefined()
  })
})
