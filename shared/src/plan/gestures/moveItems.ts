import type { Id } from '../../kernel'
import type { Plan } from '../plan'
import { reschedule, type Rescheduled, type ScheduleOptions } from '../scheduling'
import { roomFor } from './room'
import { daysOf, measureChanges, takenBy, wishesOf } from './taken'

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
  const moved = reschedule(
    plan,
    wishesOf(taken, () => kept),
    options,
  )
  return { ...moved, changes: [...measureChanges(taken.measures, () => kept), ...moved.changes] }
}

/**
 * Moves several measures at once, each by days of its own, with what `moveItems` takes along; who follows several of
 * them moves once. There is no wall: whoever asks has to look whether the horizon holds.
 */
export function moveMeasures(
  plan: Plan,
  days: ReadonlyMap<Id, number>,
  options: ScheduleOptions,
): Rescheduled {
  const taken = takenBy(plan, [...days.keys()])
  const daysOfMeasure = (measureId: Id) => days.get(measureId) ?? 0
  const moved = reschedule(plan, wishesOf(taken, daysOfMeasure), options)
  return { ...moved, changes: [...measureChanges(taken.measures, daysOfMeasure), ...moved.changes] }
}
