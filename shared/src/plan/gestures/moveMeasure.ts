import { addDays, type Day, type Id } from '../../kernel'
import { type Change, update } from '../changes'
import type { Measure, Milestone, WorkPackage } from '../entities'
import type { Plan } from '../plan'
import { roomFor } from './moveItem'

/**
 * Moves a measure by days, and with it its open milestones and unfinished work packages; what is
 * reached or finished is a fact and stays. The strategy's horizon is a wall for all of them together.
 * No changes when nothing is left of the move.
 */
export function moveMeasure(plan: Plan, id: Id, days: number): Change[] {
  const measure = plan.measure.get(id)
  if (!measure) return []
  const milestones = [...plan.milestone.values()].filter(
    (item) => item.measureId === id && item.state === 'open',
  )
  const workPackages = [...plan.workPackage.values()].filter(
    (item) => item.measureId === id && item.progress < 100,
  )
  const taken = daysOf(measure, milestones, workPackages)
  if (taken.length === 0) return []
  const kept = roomFor(plan, taken[0]!, taken.at(-1)!, days)
  const shifted = (day: Day | null) => day && addDays(day, kept)
  return [
    update('measure', measure, { start: shifted(measure.start), end: shifted(measure.end) }),
    ...workPackages.map((item) =>
      update('workPackage', item, { start: addDays(item.start, kept), end: addDays(item.end, kept) }),
    ),
    ...milestones.map((item) => update('milestone', item, { planned: addDays(item.planned, kept) })),
  ].filter((change) => change !== undefined)
}

function daysOf(
  measure: Measure,
  milestones: readonly Milestone[],
  workPackages: readonly WorkPackage[],
): Day[] {
  return [
    ...[measure.start, measure.end].filter((day) => day !== null),
    ...milestones.map((item) => item.planned),
    ...workPackages.flatMap((item) => [item.start, item.end]),
  ].sort()
}
