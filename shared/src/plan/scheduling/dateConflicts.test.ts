import { describe, expect, it } from 'vitest'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, update } from '../changes'
import type { Milestone, WorkPackage } from '../entities'
import type { Plan } from '../plan'
import { dateConflictsOf, resolutionOf } from './dateConflicts'

const TODAY = '2026-03-10'
const [LINK, NEXT, LINK_ON] = [idOf(60), idOf(61), idOf(62)]

const CONFLICT = {
  kind: 'link',
  linkId: LINK,
  itemId: SMALL.milestone,
  predecessorId: SMALL.workPackage,
}

const link = (id: string, predecessorId: string, successorId: string) =>
  creation('dependency', {
    id,
    predecessorKind: predecessorId === SMALL.workPackage ? 'workPackage' : 'milestone',
    predecessorId,
    successorKind: successorId === SMALL.milestone ? 'milestone' : 'workPackage',
    successorId,
  })

/** The milestone of 15 September waits for a package until 30 September; another package begins on the 20th. */
function broken(fields: Partial<Milestone> = {}, next: Partial<WorkPackage> = {}): Plan {
  const milestone = update('milestone', smallPlan.milestone.get(SMALL.milestone)!, {
    planned: '2026-09-15',
    ...fields,
  })!
  const following = creation('workPackage', {
    id: NEXT,
    measureId: SMALL.measure,
    title: 'Einführung',
    start: '2026-09-20',
    end: '2026-09-29',
    ...next,
  })
  return applyChanges(smallPlan, [
    milestone,
    following,
    link(LINK, SMALL.workPackage, SMALL.milestone),
    link(LINK_ON, SMALL.milestone, NEXT),
  ])
}

const obstacles = (plan: Plan) => resolutionOf(plan, TODAY).unresolved.map(({ obstacle }) => obstacle)

describe('the conflicts of a plan', () => {
  it('are none where all holds', () => {
    expect(dateConflictsOf(smallPlan)).toEqual([])
  })

  it('name open steps outside of the dates of their measure, and leave the choice to people', () => {
    const measure = smallPlan.measure.get(SMALL.measure)!
    const late = { kind: 'measure', itemId: SMALL.milestone, measureId: SMALL.measure }
    const moved = update('milestone', smallPlan.milestone.get(SMALL.milestone)!, { planned: '2027-07-01' })!
    const plan = applyChanges(smallPlan, [moved])
    expect(dateConflictsOf(plan)).toEqual([late])
    expect(resolutionOf(plan, TODAY)).toMatchObject({
      changes: [],
      resolved: [],
      unresolved: [{ conflict: late, obstacle: 'span' }],
    })
    const longer = applyChanges(plan, [update('measure', measure, { end: '2027-07-01' })!])
    expect(dateConflictsOf(longer)).toEqual([])
    const dropped = applyChanges(plan, [update('measure', measure, { phase: 'dropped' })!])
    expect(dateConflictsOf(dropped)).toEqual([])
  })

  it('name the link with both of its steps, and days that are not kept', () => {
    expect(dateConflictsOf(broken({ deadline: '2026-09-10' }))).toEqual([
      { kind: 'deadline', itemId: SMALL.milestone, day: '2026-09-10' },
      CONFLICT,
    ])
  })

  it('leave out what is over', () => {
    const reached = broken({ state: 'reached', actual: '2026-09-15', deadline: '2026-09-10' })
    expect(dateConflictsOf(reached)).toEqual([])
  })
})

describe('putting them right', () => {
  it('pushes whoever is too early and all who follow, and leaves nothing', () => {
    const plan = broken()
    const { changes, resolved, unresolved } = resolutionOf(plan, TODAY)
    const after = applyChanges(plan, changes)
    expect(after.milestone.get(SMALL.milestone)!.planned).toBe('2026-09-30')
    expect(after.workPackage.get(NEXT)).toMatchObject({ start: '2026-10-01', end: '2026-10-10' })
    expect(resolved).toEqual([CONFLICT])
    expect(unresolved).toEqual([])
    expect(dateConflictsOf(after)).toEqual([])
  })

  it('says of what stays why it does', () => {
    expect(obstacles(broken({ scheduling: 'manual' }))).toEqual(['manual'])
    expect(obstacles(broken({ constraintKind: 'fixed', constraintDay: '2026-09-15' }))).toEqual(['fixed'])
    expect(obstacles(broken({ constraintKind: 'notAfter', constraintDay: '2026-09-20' }))).toEqual([
      'lastDay',
    ])
    const begun = broken({ planned: '2026-10-05' }, { progress: 10 })
    expect(obstacles(begun)).toEqual(['begun'])
  })

  it('pulls nothing: a missed deadline stays missed', () => {
    const late = broken(
      { planned: '2026-12-01', deadline: '2026-11-01' },
      { start: '2026-12-02', end: '2026-12-09' },
    )
    const { changes, unresolved } = resolutionOf(late, TODAY)
    expect(changes).toEqual([])
    expect(unresolved.map(({ obstacle }) => obstacle)).toEqual(['earlier'])
  })

  it('puts what has a day of its own onto it', () => {
    const early = broken({ planned: '2026-10-05' }, { start: '2026-10-06', end: '2026-10-10' })
    const bound = (fields: Partial<WorkPackage>) => {
      const plan = applyChanges(early, [update('workPackage', early.workPackage.get(NEXT)!, fields)!])
      return applyChanges(plan, resolutionOf(plan, TODAY).changes).workPackage.get(NEXT)!.start
    }
    expect(bound({ constraintKind: 'notBefore', constraintDay: '2026-10-20' })).toBe('2026-10-20')
    expect(bound({ constraintKind: 'fixed', constraintDay: '2026-11-02' })).toBe('2026-11-02')
  })
})
