import { addDays, addMonths, type Day, type Id } from '@fahrplan/shared/kernel'
import { type Plan, strategyOf } from '@fahrplan/shared/plan'
import type { FormSubject } from './draftKey'
import { newMeasure, newMilestone, newWorkPackage } from './newEntities'

export type DayEntity = 'measure' | 'workPackage' | 'milestone'

/** Something new that begins, or lies, on a day: as long as it is made to be elsewhere, but within the term. */
export interface NewAtDay {
  readonly entity: DayEntity
  /** A decision point for a measure, a measure for a step. */
  readonly ownerId: Id
  readonly day: Day
}

export function newAtDay(
  plan: Plan,
  { entity, ownerId, day }: NewAtDay,
  today: Day,
): FormSubject | undefined {
  const start = within(plan, day)
  if (entity === 'measure') {
    const made = newMeasure(plan, ownerId, today)
    const end = addDays(addMonths(start, 12), -1)
    const { end: last } = strategyOf(plan)
    return made && { mode: 'create', entity, initial: { ...made, start, end: end < last ? end : last } }
  }
  const measure = plan.measure.get(ownerId)
  if (!measure) return undefined
  if (entity === 'milestone')
    return { mode: 'create', entity, initial: { ...newMilestone(plan, measure, today), planned: start } }
  const end = within(plan, addDays(addMonths(start, 1), -1))
  return { mode: 'create', entity, initial: { ...newWorkPackage(plan, measure, today), start, end } }
}

/** The day itself, or the nearest one of the term. */
function within(plan: Plan, day: Day): Day {
  const { start, end } = strategyOf(plan)
  return day < start ? start : day > end ? end : day
}

/** Fields that say when it is. */
export const DAY_FIELDS = ['start', 'end', 'planned'] as const
