import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, spanDays } from '../../kernel'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, invertChanges, update } from '../changes'
import { violationsOf } from '../invariants'
import type { Plan } from '../plan'
import { moveItem } from './moveItem'
import { moveMeasure } from './moveMeasure'
import { removeEntity } from './removeEntity'
import { resizeItem } from './resizeItem'

const anyDays = fc.integer({ min: -4000, max: 4000 })

const emptied: Plan = { ...smallPlan, workPackage: new Map(), milestone: new Map() }

function moved(days: number, plan: Plan = smallPlan): Plan {
  return applyChanges(plan, moveItem(plan, 'workPackage', SMALL.workPackage, days))
}

describe('moveItem', () => {
  it('moves a milestone by days', () => {
    const changes = moveItem(smallPlan, 'milestone', SMALL.milestone, 30)
    expect(changes).toMatchObject([{ before: { planned: '2026-10-15' }, after: { planned: '2026-11-14' } }])
  })

  it('keeps the length, stays within the horizon, and can be taken back', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const changes = moveItem(smallPlan, 'workPackage', SMALL.workPackage, days)
        const { start, end } = moved(days).workPackage.get(SMALL.workPackage)!
        expect(spanDays(start, end)).toBe(183)
        expect(start >= '2026-03-01' && end <= '2031-02-28').toBe(true)
        expect(applyChanges(moved(days), invertChanges(changes))).toEqual(smallPlan)
      }),
    )
  })

  it('lets what lies outside come back, but not go further', () => {
    const outside = applyChanges(smallPlan, [
      creation('milestone', {
        id: idOf(80),
        measureId: SMALL.measure,
        title: 'Zu spät',
        planned: '2031-06-01',
      }),
    ])
    expect(moveItem(outside, 'milestone', idOf(80), 10)).toEqual([])
    expect(moveItem(outside, 'milestone', idOf(80), -10)).toMatchObject([
      { after: { planned: '2031-05-22' } },
    ])
  })

  it('does nothing to what is not there', () => {
    expect(moveItem(smallPlan, 'milestone', idOf(99), 5)).toEqual([])
  })
})

describe('moveMeasure', () => {
  const finished = creation('workPackage', {
    id: idOf(81),
    measureId: SMALL.measure,
    title: 'Vorstudie',
    start: '2026-03-01',
    end: '2026-03-31',
    progress: 100,
  })
  const plan = applyChanges(smallPlan, [finished])
  const movedBy = (days: number) => applyChanges(plan, moveMeasure(plan, SMALL.measure, days))

  it('takes along what is still open, and leaves the facts', () => {
    const after = movedBy(10)
    expect(after.measure.get(SMALL.measure)).toMatchObject({ start: '2026-04-11', end: '2027-07-10' })
    expect(after.workPackage.get(SMALL.workPackage)).toMatchObject({ start: '2026-04-11', end: '2026-10-10' })
    expect(after.milestone.get(SMALL.milestone)).toMatchObject({ planned: '2026-10-25' })
    expect(after.workPackage.get(idOf(81))).toEqual(plan.workPackage.get(idOf(81)))
  })

  it('keeps the distances, also at the wall', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const after = movedBy(days)
        const measure = after.measure.get(SMALL.measure)!
        expect(daysBetween(measure.start!, after.milestone.get(SMALL.milestone)!.planned)).toBe(197)
        expect(measure.start! >= '2026-03-01' && measure.end! <= '2031-02-28').toBe(true)
      }),
    )
  })

  it('does nothing to what has no dates', () => {
    const undated = applyChanges(emptied, [
      { op: 'update', entity: 'measure', id: SMALL.measure, before: {}, after: { start: null, end: null } },
    ])
    expect(moveMeasure(undated, SMALL.measure, 5)).toEqual([])
  })
})

describe('resizeItem', () => {
  it('keeps at least a day and stays within the horizon', () => {
    fc.assert(
      fc.property(anyDays, fc.constantFrom('start' as const, 'end' as const), (days, edge) => {
        const plan = applyChanges(
          smallPlan,
          resizeItem(smallPlan, 'workPackage', SMALL.workPackage, edge, days),
        )
        const { start, end } = plan.workPackage.get(SMALL.workPackage)!
        expect(daysBetween(start, end)).toBeGreaterThanOrEqual(0)
        expect(start >= '2026-03-01' && end <= '2031-02-28').toBe(true)
        expect(edge === 'start' ? end : start).toBe(edge === 'start' ? '2026-09-30' : '2026-04-01')
      }),
    )
  })
})

describe('removeEntity', () => {
  const linked = applyChanges(smallPlan, [
    creation('dependency', {
      id: idOf(60),
      predecessorKind: 'workPackage',
      predecessorId: SMALL.workPackage,
      successorKind: 'milestone',
      successorId: SMALL.milestone,
    }),
    creation('onlineService', { id: idOf(61), name: 'Wohngeld', measureId: SMALL.measure }),
  ])

  it('takes along what belongs to it and clears what points at it', () => {
    const changes = removeEntity(linked, 'measure', SMALL.measure)
    const after = applyChanges(linked, changes)
    expect(violationsOf(linked, changes)).toEqual([])
    expect([after.measure.size, after.workPackage.size, after.milestone.size, after.dependency.size]).toEqual(
      [0, 0, 0, 0],
    )
    expect(after.onlineService.get(idOf(61))?.measureId).toBeNull()
    expect(applyChanges(after, invertChanges(changes))).toEqual(linked)
  })

  it('takes along all that hangs on a confidential measure', () => {
    const measure = linked.measure.get(SMALL.measure)!
    const secret = applyChanges(linked, [update('measure', measure, { confidentiality: 'restricted' })!])
    const after = applyChanges(secret, removeEntity(secret, 'measure', SMALL.measure))
    expect([after.measure.size, after.onlineService.size]).toEqual([0, 0])
  })

  it('leaves it to the rules to refuse what others need', () => {
    const changes = removeEntity(linked, 'department', SMALL.department)
    expect(violationsOf(linked, changes)).toMatchObject([{ rule: 'stillReferenced' }])
  })
})
