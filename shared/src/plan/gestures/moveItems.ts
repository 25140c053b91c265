import { addDays, type Day, type Id, toDayNumber } from '../../kernel'
import type { DaySpan } from '../../schedule'
import { type Change, update } from '../changes'
import type { Measure, Milestone, WorkPackage } from '../entities'
import type { Plan } from '../plan'
import { reschedule, type Rescheduled, type ScheduleOptions } from '../scheduling'
import { roomFor } from './room'

/**
 * Moves measures, work packages and milestones together by days, and with a measure its open milestones and
 * unfinished work packages; what is reached or finished is a fact and stays. The strategy's horizon is a wall for
 * all of them. Whoever follows moves too: see `reschedule`. No changes when nothing is left of the move.
 */
export function moveItems(
  plan: Plan,
  ids: readonly Id[],
  days: number,
  options: ScheduleOptions,
): Rescheduled {
  const taken = takenBy(plan, ids)
  const inOrder = daysOf(taken).sort()
  if (inOrder.length === 0) return { changes: [], conflicts: [] }
  const kept = roomFor(plan, inOrder[0]!, inOrder.at(-1)!, days)
  if (kept === 0) return { changes: [], conflicts: [] }
  const moved = reschedule(plan, wishesOf(taken, kept), options)
  return { ...moved, changes: [...measureChanges(taken.measures, kept), ...moved.changes] }
}

interface Taken {
  readonly measures: readonly Measure[]
  readonly workPackages: readonly WorkPackage[]
  readonly milestones: readonly Milestone[]
}

function takenBy(plan: Plan, ids: readonly Id[]): Taken {
  const chosen = new Set(ids)
  const measures = ids.flatMap((id) => plan.measure.get(id) ?? [])
  if (measures.length === 0)
    return {
      measures,
      workPackages: ids.flatMap((id) => plan.workPackage.get(id) ?? []),
      milestones: ids.flatMap((id) => plan.milestone.get(id) ?? []),
    }
  const isTaken = ({ id, measureId }: WorkPackage | Milestone, isOpen: boolean) =>
    chosen.has(id) || (isOpen && chosen.has(measureId))
  return {
    measures,
    workPackages: [...plan.workPackage.values()].filter((item) => isTaken(item, item.progress < 100)),
    milestones: [...plan.milestone.values()].filter((item) => isTaken(item, item.state === 'open')),
  }
}

function daysOf({ measures, workPackages, milestones }: Taken): Day[] {
  return [
    ...measures.flatMap(({ start, end }) => [start, end].filter((day) => day !== null)),
    ...workPackages.flatMap(({ start, end }) => [start, end]),
    ...milestones.map(({ planned }) => planned),
  ]
}

function wishesOf({ workPackages, milestones }: Taken, days: number): Map<Id, DaySpan> {
  const wishes = new Map<Id, DaySpan>()
  for (const { id, start, end } of workPackages)
    wishes.set(id, { start: toDayNumber(start) + days, end: toDayNumber(end) + days })
  for (const { id, planned } of milestones) {
    const day = toDayNumber(planned) + days
    wishes.set(id, { start: day, end: day })
  }
  return wishes
}

function measureChanges(measures: readonly Measure[], days: number): Change[] {
  const shifted = (day: Day | null) => day && addDays(day, days)
  return measures.flatMap((measure) => {
    const change = update('measure', measure, { start: shifted(measure.start), end: shifted(measure.end) })
    return change ? [change] : []
  })
}
