import type { Day } from '../../kernel'
import type { Grant } from '../entities'
import { changedAt, touched } from './touched'
import type { Invariant, Violation } from './violation'

type DayField = 'appliedOn' | 'decidedOn' | 'earmarkedUntil' | 'proofDue'

/** An application is decided after it was made, and what has happened has happened by today. */
export const grantDays: Invariant = (step) =>
  touched(step, 'grant')
    .filter((item) =>
      changedAt(item, 'state', 'appliedOn', 'decidedOn', 'periodStart', 'earmarkedUntil', 'proofDue'),
    )
    .flatMap(({ id, after }) =>
      [...ahead(after, step.today), ...disordered(after)].map(([field, rule]): Violation => ({
        rule,
        entity: 'grant',
        id,
        field,
        message: MESSAGES[rule],
        params: {},
      })),
    )

const MESSAGES = {
  dayAhead: 'this day is still to come',
  decidedBeforeApplied: 'decided before it was applied for',
  beforeGrantPeriod: 'lies before the grant period begins',
}
type Found = readonly [DayField, keyof typeof MESSAGES]

function* ahead({ state, appliedOn, decidedOn }: Grant, today: Day | undefined): Iterable<Found> {
  if (today === undefined) return
  if (state !== 'idea' && appliedOn !== null && appliedOn > today) yield ['appliedOn', 'dayAhead']
  const isDecided = state === 'approved' || state === 'rejected' || state === 'settled'
  if (isDecided && decidedOn !== null && decidedOn > today) yield ['decidedOn', 'dayAhead']
}

function* disordered(grant: Grant): Iterable<Found> {
  const { appliedOn, decidedOn, periodStart } = grant
  if (appliedOn !== null && decidedOn !== null && decidedOn < appliedOn)
    yield ['decidedOn', 'decidedBeforeApplied']
  for (const field of ['proofDue', 'earmarkedUntil'] as const) {
    const day = grant[field]
    if (periodStart !== null && day !== null && day < periodStart) yield [field, 'beforeGrantPeriod']
  }
}
