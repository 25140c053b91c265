import { type Day, type Id, toDayNumber } from '@fahrplan/shared/kernel'
import { applyChanges, type Change, networkOf, type Plan } from '@fahrplan/shared/plan'
import { countedDays } from '@fahrplan/shared/schedule'

/** Both days inclusive; of a milestone the same one. */
export interface MovedSpan {
  readonly start: Day
  readonly end: Day
}

/** A step that changes would put on other days. */
export interface MovedRow {
  readonly id: Id
  readonly title: string
  /** Of its measure. */
  readonly key: string
  readonly before: MovedSpan
  readonly after: MovedSpan
  /** By which its end comes later, as the strategy counts them; negative: earlier. */
  readonly days: number
}

/** In the order of the days on which they lie now. */
export function movedRows(plan: Plan, changes: readonly Change[]): MovedRow[] {
  if (changes.length === 0) return []
  const after = applyChanges(plan, changes)
  const { calendar } = networkOf(plan)
  return changes
    .flatMap(({ id }) => {
      const [was, is] = [stepIn(plan, id), stepIn(after, id)]
      if (!was || !is) return []
      const days = countedDays(calendar, toDayNumber(was.span.end), toDayNumber(is.span.end))
      return [{ id, title: is.title, key: is.key, before: was.span, after: is.span, days }]
    })
    .sort((a, b) => (a.before.start < b.before.start ? -1 : a.before.start > b.before.start ? 1 : 0))
}

function stepIn(plan: Plan, id: Id) {
  const workPackage = plan.workPackage.get(id)
  const step = workPackage ?? plan.milestone.get(id)
  if (!step) return undefined
  const span: MovedSpan =
    'planned' in step ? { start: step.planned, end: step.planned } : { start: step.start, end: step.end }
  return { title: step.title, key: plan.measure.get(step.measureId)?.key ?? '', span }
}
