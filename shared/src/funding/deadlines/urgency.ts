import { type Day, daysBetween } from '../../kernel'
import type { FundingDeadline } from './deadline'

export const URGENCIES = ['overdue', 'in30', 'in90', 'in180', 'later', 'unknown'] as const
export type Urgency = (typeof URGENCIES)[number]

const BOUNDS = [
  ['in30', 30],
  ['in90', 90],
  ['in180', 180],
] as const

/** How soon something is due; the day itself still counts as in time. */
export function urgencyOf({ due }: Pick<FundingDeadline, 'due'>, today: Day): Urgency {
  if (due === null) return 'unknown'
  const days = daysBetween(today, due)
  if (days < 0) return 'overdue'
  return BOUNDS.find(([, most]) => days <= most)?.[0] ?? 'later'
}
