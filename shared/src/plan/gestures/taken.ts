import { addDays, type Day, type Id, toDayNumber } from '../../kernel'
import type { DaySpan } from '../../schedule'
import { type Change, update } from '../changes'
import type { Measure, Milestone, WorkPackage } from '../entities'
import type { Plan } from '../plan'

/** What a move takes along. */
export interface Taken {
  readonly measures: readonly Measure[]
  readonly workPackages: readonly WorkPackage[]
  readonly milestones: readonly Milestone[]
}

/** The given items, and with a measure its open milestones and unfinished work packages. */
export function takenBy(plan: Plan, ids: readonly Id[]): Taken {
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

export function daysOf({ measures, workPackages, milestones }: Taken): Day[] {
  return [
    ...measures.flatMap(({ start, end }) => [start, end].filter((day) => day !== null)),
    ...workPackages.flatMap(({ start, end }) => [start, end]),
    ...milestones.map(({ planned }) => planned),
  ]
}

/** Where the steps are to lie: each by so many days from where it lies, as `daysOfMeasure` says. */
export function wishesOf(
  { workPackages, milestones }: Taken,
  daysOfMeasure: (measureId: Id) => number,
): Map<Id, DaySpan> {
  const wishes = new Map<Id, DaySpan>()
  for (const { id, measureId, start, end } of workPackages) {
    const days = daysOfMeasure(measureId)
    wishes.set(id, { start: toDayNumber(start) + days, end: toDayNumber(end) + days })
  }
  for (const { id, measureId, planned } of milestones) {
    const day = toDayNumber(planned) + daysOfMeasure(measureId)
    wishes.set(id, { start: day, end: day })
  }
  return wishes
}

export function measureChanges(
  measures: readonly Measure[],
  daysOfMeasure: (measureId: Id) => number,
): Change[] {
  return measures.flatMap((measure) => {
    const shifted = (day: Day | null) => day && addDays(day, daysOfMeasure(measure.id))
    return update('measure', measure, { start: shifted(measure.start), end: shifted(measure.end) }) ?? []
  })
}
