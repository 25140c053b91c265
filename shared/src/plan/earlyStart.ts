import type { Day } from '../kernel'
import type { FundingProgramme, Grant, Measure } from './entities'

/**
 * Whether a measure's first binding contract endangers a grant: `early`, it was concluded before the decision without
 * a permission; `pending`, it is planned for a day by which the decision has to be there; `unknown`, the day of the
 * decision or the programme's rule is not known.
 */
export type EarlyStart = 'none' | 'pending' | 'unknown' | 'early'

/** What came to an end is not endangered any more. */
export function isPursued({ state }: Pick<Grant, 'state'>): boolean {
  return state === 'idea' || state === 'applied' || state === 'approved'
}

export function earlyStartOf(
  { firstContractOn: contract }: Pick<Measure, 'firstContractOn'>,
  grant: Pick<Grant, 'state' | 'decidedOn' | 'earlyStartPermittedOn'>,
  programme: Pick<FundingProgramme, 'earlyStart'>,
  today: Day,
): EarlyStart {
  if (contract === null || !isPursued(grant) || programme.earlyStart === 'allowed') return 'none'
  const allowedFrom = [grant.earlyStartPermittedOn, grant.state === 'approved' ? grant.decidedOn : null]
  if (allowedFrom.some((day) => day !== null && day <= contract)) return 'none'
  if (grant.state === 'approved' && grant.decidedOn === null) return 'unknown'
  if (programme.earlyStart === null) return 'unknown'
  return grant.state === 'approved' || contract <= today ? 'early' : 'pending'
}
