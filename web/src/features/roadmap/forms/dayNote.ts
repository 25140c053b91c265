import type { Day } from '@fahrplan/shared/kernel'
import type { Strategy } from '@fahrplan/shared/plan'

/** Dates that count against the strategy's horizon. */
const PLANNED_FIELDS = ['planned', 'start', 'end', 'optimistic', 'pessimistic']

/** What is odd about a date, though it may be saved: plans are checked for it, not locked. */
export function dayNote(
  field: string,
  value: unknown,
  strategy: Pick<Strategy, 'start' | 'end'>,
  today: Day,
): 'outside' | 'future' | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  if (field === 'actual') return value > today ? 'future' : undefined
  const outside = value < strategy.start || value > strategy.end
  return PLANNED_FIELDS.includes(field) && outside ? 'outside' : undefined
}
