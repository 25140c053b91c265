import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, spanDays } from '../../kernel'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, invertChanges, update } from '../changes'
import { violationsOf } from '../invariants'
import type { Plan } from '../plan'
import { linkSteps, moveItems, removeEntity, resizeItem } from './index'

const push = { policy: 'push', today: '2026-03-01' } as const
const move = (plan: Plan, id: string, days: number) => moveItems(plan, [id], days, push).changes

const anyDays = fc.integer({ min: -4000, max: 4000 })

const emptied: Plan = { ...smallPlan, workPackage: new Map(), milestone: new Map() }

function moved(days: number, plan: Plan = smallPlan): Plan {
  return applyChanges(plan, move(plan, SMALL.workPackage, days))
}

describe('moving a step', () => {
  it('moves a milestone by days', () => {
    const changes = move(smallPlan, SMALL.milestone, 30)
    expect(changes).toMatchObject([{ before: { planned: '2026-10-15' }, after: { planned: '2026-11-14' } }])
  })

  it('keeps the length, stays within the horizon, and can be taken back', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const changes = move(smallPlan, SMALL.workPackage, days)
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
    expect(move(outside, idOf(80), 10)).toEqual([])
    expect(move(outside, idOf(80), -10)).toMatchObject([{ after: { planned: '2031-05-22' } }])
  })

  it('does nothing to what is not there', () => {
    expect(move(smallPlan, idOf(99), 5)).toEqual([])
  })
})

describe('moving a measure', () => {
  const finished = creation('workPackage', {
    id: idOf(81),
    measureId: SMALL.measure,
    title: 'Vorstudie',
    start: '2026-03-01',
    end: '2026-03-31',
    progress: 100,
  })
  const plan = applyChanges(smallPlan, [finished])
  const movedBy = (days: number) => applyChanges(plan, move(plan, SMALL.measure, days))

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
    expect(move(undated, SMALL.measure, 5)).toEqual([])
  })
})

describe('resizeItem', () => {
  it('keeps at least a day and stays within the horizon', () => {
    fc.assert(
      fc.property(anyDays, fc.constantFrom('start' as const, 'end' as const), (days, edge) => {
        const plan = applyChanges(
          smallPlan,
          resizeItem(smallPlan, 'workPackage', SMALL.workPackage, edge, days, push).changes,
        )
        const { start, end } = plan.workPackage.get(SMALL.workPackage)!
        expect(daysBetween(start, end)).toBeGreaterThanOrEqual(0)
        expect(start >= '2026-03-01' && end <= '2031-02-28').toBe(true)
        expect(edge === 'start' ? end : start).toBe(edge === 'start' ? '2026-09-30' : '2026-04-01')
      }),
    )
  })
})

describe('what follows', () => {
  const [draft, build, live] = [idOf(90), idOf(91), idOf(92)]
  const linked = applyChanges(emptied, [
    step(draft, '2026-05-01', '2026-05-31'),
    step(build, '2026-06-01', '2026-06-30'),
    creation('milestone', { id: live, measureId: SMALL.measure, title: 'In Betrieb', planned: '2026-07-10' }),
    link(idOf(95), 'workPackage', draft, 'workPackage', build),
    link(idOf(96), 'workPackage', build, 'milestone', live),
  ])
  const after = (days: number, policy: 'push' | 'keepGap', plan = linked) => {
    const { changes } = moveItems(plan, [draft], days, { ...push, policy })
    expect(violationsOf(plan, changes)).toEqual([])
    return applyChanges(plan, changes)
  }

  it('is pushed when it is in the way, and no further', () => {
    const { workPackage, milestone } = after(14, 'push')
    expect(workPackage.get(build)).toMatchObject({ start: '2026-06-15', end: '2026-07-14' })
    expect(milestone.get(live)).toMatchObject({ planned: '2026-07-14' })
  })

  it('is never pulled, unless the gaps are to be kept', () => {
    expect(after(-14, 'push').workPackage.get(build)).toBe(linked.workPackage.get(build))
    expect(after(-14, 'keepGap').workPackage.get(build)).toMatchObject({ start: '2026-05-18' })
    expect(after(-14, 'keepGap').milestone.get(live)).toMatchObject({ planned: '2026-06-26' })
  })

  it('stays when it is a fact, has begun, or stays where it is put; then the link is said to be broken', () => {
    for (const fields of [{ progress: 100 }, { progress: 10 }, { scheduling: 'manual' as const }]) {
      const pinned = applyChanges(linked, [update('workPackage', linked.workPackage.get(build)!, fields)!])
      const { changes, conflicts } = moveItems(pinned, [draft], 14, push)
      expect(changes.map(({ id }) => id)).toEqual([draft])
      expect(conflicts).toEqual([{ kind: 'link', linkId: idOf(95), itemId: build }])
    }
  })

  it('counts the days that the strategy counts', () => {
    const [strategy] = linked.strategy.values()
    const working = applyChanges(linked, [update('strategy', strategy!, { dayUnit: 'working' })!])
    // May has 18 working days: 1, 14 and 25 May are holidays. From 15 May on they last until 10 June.
    expect(after(14, 'push', working).workPackage.get(build)).toMatchObject({
      start: '2026-06-11',
      end: '2026-07-10',
    })
  })

  it('moves along with several at once, which are moved only once', () => {
    const { changes } = moveItems(linked, [draft, build], 7, push)
    expect(changes.map(({ id }) => id)).toEqual([draft, build])
  })

  it('holds a step back that would begin before its predecessors let it', () => {
    expect(move(linked, build, -10)).toEqual([])
    expect(move(linked, build, 3)).toHaveLength(1)
  })

  it('comes after a resize too', () => {
    const { changes } = resizeItem(linked, 'workPackage', draft, 'end', 10, push)
    expect(applyChanges(linked, changes).workPackage.get(build)).toMatchObject({ start: '2026-06-11' })
    expect(resizeItem(linked, 'workPackage', build, 'start', -5, push).changes).toEqual([])
  })

  it('leaves a dropped measure out of it', () => {
    const measure = linked.measure.get(SMALL.measure)!
    const dropped = applyChanges(linked, [update('measure', measure, { phase: 'dropped' })!])
    expect(moveItems(dropped, [draft], 14, push).changes).toHaveLength(1)
  })

  function step(id: string, start: string, end: string) {
    return creation('workPackage', { id, measureId: SMALL.measure, title: id, start, end })
  }
})

describe('linkSteps', () => {
  const wish = {
    id: idOf(60),
    predecessorId: SMALL.workPackage,
    successorId: SMALL.milestone,
    type: 'FS' as const,
  }

  it('makes one wait for the other, once', () => {
    const linked = linkSteps(smallPlan, wish)
    if (linked.kind !== 'linked') throw new Error(linked.kind)
    expect(violationsOf(smallPlan, linked.changes)).toEqual([])
    const plan = applyChanges(smallPlan, linked.changes)
    expect(linkSteps(plan, { ...wish, id: idOf(61) })).toEqual({ kind: 'exists' })
    expect(linkSteps(plan, { ...wish, id: idOf(61), type: 'FF' }).kind).toBe('linked')
  })

  it('names the circle that there would be', () => {
    const { workPackage, milestone } = SMALL
    const plan = applyChanges(smallPlan, [link(idOf(60), 'workPackage', workPackage, 'milestone', milestone)])
    expect(
      linkSteps(plan, { id: idOf(61), predecessorId: milestone, successorId: workPackage, type: 'FS' }),
    ).toEqual({ kind: 'cycle', cycle: [milestone, workPackage, milestone] })
  })

  it('has two steps, and two different ones', () => {
    expect(linkSteps(smallPlan, { ...wish, successorId: idOf(99) })).toEqual({ kind: 'gone' })
    expect(linkSteps(smallPlan, { ...wish, successorId: wish.predecessorId })).toEqual({ kind: 'self' })
  })
})

function link(
  id: string,
  predecessorKind: 'workPackage' | 'milestone',
  predecessorId: string,
  successorKind: 'workPackage' | 'milestone',
  successorId: string,
) {
  return creation('dependency', { id, predecessorKind, predecessorId, successorKind, successorId })
}

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
