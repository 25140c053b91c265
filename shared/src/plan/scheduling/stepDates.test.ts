import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryStep, creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, update } from '../changes'
import type { Milestone, WorkPackage } from '../entities'
import { violationsOf } from '../invariants'
import type { Plan } from '../plan'
import { estimatesOf } from './estimatesOf'
import { networkOf } from './networkOf'
import { passOf } from './passOf'
import { stepDatesOf } from './stepDates'

const TODAY = '2026-03-10'
const LINK = idOf(60)

/** The concept lasts until 30 September 2026, its milestone waits for it and lies on 15 October. */
const linked = applyChanges(smallPlan, [
  creation('dependency', {
    id: LINK,
    predecessorKind: 'workPackage',
    predecessorId: SMALL.workPackage,
    successorKind: 'milestone',
    successorId: SMALL.milestone,
  }),
])

const withPackage = (fields: Partial<WorkPackage>, plan: Plan = linked) =>
  applyChanges(plan, [update('workPackage', plan.workPackage.get(SMALL.workPackage)!, fields)!])
const withMilestone = (fields: Partial<Milestone>, plan: Plan = linked) =>
  applyChanges(plan, [update('milestone', plan.milestone.get(SMALL.milestone)!, fields)!])
const dates = (plan: Plan, id: string, today = TODAY) => stepDatesOf(plan, id, today)!
const holders = (plan: Plan, id: string, today = TODAY) => dates(plan, id, today).holders

describe('the dates of a step', () => {
  it('tell between which days it can lie, and by how much it can move', () => {
    expect(dates(linked, SMALL.workPackage)).toMatchObject({
      earliest: { start: TODAY, end: '2026-09-08' },
      latest: { start: '2026-04-16', end: '2026-10-15' },
      totalSlack: 15,
      freeSlack: 15,
      isCritical: false,
    })
    expect(dates(linked, SMALL.milestone)).toMatchObject({ totalSlack: 0, isCritical: true })
  })

  it('tell of a deadline how many days are left until it, and how many to spare', () => {
    const plan = withMilestone({ deadline: '2026-10-20' })
    expect(dates(plan, SMALL.milestone).deadline).toEqual({ day: '2026-10-20', daysLeft: 224, spare: 5 })
    const missed = withMilestone({ deadline: '2026-10-01' })
    expect(dates(missed, SMALL.milestone, '2026-10-05').deadline).toMatchObject({ daysLeft: -4, spare: -14 })
    expect(dates(missed, SMALL.milestone).totalSlack).toBe(-14)
  })

  it('are bound by the end of the strategy', () => {
    const late = withMilestone({ planned: '2031-03-10' })
    expect(dates(late, SMALL.milestone)).toMatchObject({ totalSlack: -10, latest: { end: '2031-02-28' } })
  })

  it('are not there for what is no step, or was dropped', () => {
    expect(stepDatesOf(linked, SMALL.measure, TODAY)).toBeUndefined()
    expect(stepDatesOf(withMilestone({ state: 'dropped' }), SMALL.milestone, TODAY)).toBeUndefined()
  })
})

describe('what holds a step', () => {
  it('is nothing where it could come earlier', () => {
    expect(holders(linked, SMALL.milestone)).toEqual([])
  })

  it('is whom it waits for, also where it should and does not', () => {
    const holder = { kind: 'link', linkId: LINK, stepId: SMALL.workPackage }
    const close = withMilestone({ planned: '2026-09-30' })
    expect(holders(close, SMALL.milestone)).toEqual([{ ...holder, isBroken: false }])
    const broken = withMilestone({ planned: '2026-09-20' })
    expect(holders(broken, SMALL.milestone)).toEqual([{ ...holder, isBroken: true }])
  })

  it('is a constraint', () => {
    const notBefore = withMilestone({ constraintKind: 'notBefore', constraintDay: '2026-10-15' })
    expect(holders(notBefore, SMALL.milestone)).toEqual([{ kind: 'notBefore', day: '2026-10-15' }])
    const fixed = withMilestone({ constraintKind: 'fixed', constraintDay: '2026-10-15' })
    expect(holders(fixed, SMALL.milestone)).toEqual([{ kind: 'fixed', day: '2026-10-15' }])
    const past = withMilestone({ constraintKind: 'notBefore', constraintDay: '2026-10-01' })
    expect(holders(past, SMALL.milestone)).toEqual([])
  })

  it('is a hand, a beginning, or that it is over', () => {
    expect(holders(withPackage({ scheduling: 'manual' }), SMALL.workPackage)).toEqual([{ kind: 'manual' }])
    expect(holders(withPackage({ progress: 20 }), SMALL.workPackage)).toEqual([{ kind: 'begun' }])
    expect(holders(withPackage({ progress: 100 }), SMALL.workPackage)).toEqual([{ kind: 'fact' }])
  })

  it('is today, or the beginning of the strategy', () => {
    expect(holders(linked, SMALL.workPackage, '2026-04-01')).toEqual([{ kind: 'today', day: '2026-04-01' }])
    const first = withPackage({ start: '2026-03-01' })
    expect(holders(first, SMALL.workPackage)).toEqual([{ kind: 'strategyStart', day: '2026-03-01' }])
  })
})

describe('estimates', () => {
  it('of work are its lengths, of a milestone the days by which it differs', () => {
    const plan = withMilestone(
      { optimistic: '2026-10-10', pessimistic: '2026-11-14' },
      withPackage({ optimisticDays: 150, pessimisticDays: 220 }),
    )
    expect(estimatesOf(plan)).toEqual([
      { id: SMALL.workPackage, optimistic: 150, pessimistic: 220 },
      { id: SMALL.milestone, optimistic: -5, pessimistic: 30 },
    ])
  })

  it('of a milestone may have one side alone', () => {
    expect(estimatesOf(withMilestone({ pessimistic: '2026-10-25' }))).toEqual([
      { id: SMALL.milestone, optimistic: 0, pessimistic: 10 },
    ])
    expect(estimatesOf(linked)).toEqual([])
  })
})

it('the pass of a plan is made once, and anew when anything in it or the day is another', () => {
  const pass = passOf(linked, TODAY)
  expect(passOf({ ...linked }, TODAY)).toBe(pass)
  expect(passOf(linked, '2026-03-11')).not.toBe(pass)
  fc.assert(
    fc.property(arbitraryStep, ({ plan, changes }) => {
      if (plan.strategy.size === 0 || violationsOf(plan, changes).length > 0) return
      const after = applyChanges(plan, changes)
      if (after.strategy.size === 0) return
      passOf(plan, TODAY)
      const strange = { ...after, dependency: new Map(after.dependency) }
      expect(passOf(after, TODAY)).toEqual(passOf(strange, TODAY))
      expect(networkOf(strange).items).toHaveLength(networkOf(after).items.length)
    }),
  )
})
