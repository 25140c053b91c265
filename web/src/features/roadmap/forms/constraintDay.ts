import type { Fields } from './drafts'

/** The day of a constraint once its kind is chosen: first the one on which the step lies; without a kind there is none. */
export function constraintDay(kind: unknown, { constraintDay: day, planned, start, end }: Fields): unknown {
  if (kind === null) return null
  return day ?? planned ?? (kind === 'notAfter' ? end : start)
}
