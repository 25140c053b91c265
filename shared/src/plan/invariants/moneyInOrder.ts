import type { EntityName } from '../entities'
import { changedAt, touched } from './touched'
import type { Invariant, Violation } from './violation'

/** In basis points. */
const WHOLE = 10_000

/** Amounts and rates that contradict each other. What is unknown contradicts nothing. */
export const moneyInOrder: Invariant = (step) => [
  ...touched(step, 'tranche')
    .filter((item) => changedAt(item, 'drawnCents', 'approvedCents'))
    .filter(({ after }) => after.drawnCents > after.approvedCents)
    .map(({ entity, id }) => at(entity, id, 'drawnCents', 'drawnOverApproved')),
  ...touched(step, 'fundingProgramme')
    .filter((item) => changedAt(item, 'minimumCents', 'capCents'))
    .filter(
      ({ after: { minimumCents: least, capCents: cap } }) => least !== null && cap !== null && least > cap,
    )
    .map(({ entity, id }) => at(entity, id, 'minimumCents', 'minimumOverCap')),
  ...touched(step, 'fundingProgramme')
    .filter((item) => changedAt(item, 'maxRate', 'minimumOwnShare'))
    .filter(({ after: { maxRate: rate, minimumOwnShare: own } }) => (rate ?? 0) + (own ?? 0) > WHOLE)
    .map(({ entity, id }) => at(entity, id, 'minimumOwnShare', 'rateAndOwnShareOverAll')),
]

const MESSAGES = {
  drawnOverApproved: 'more is drawn than was approved',
  minimumOverCap: 'the least amount is more than the cap',
  rateAndOwnShareOverAll: 'the rate and the own share come to more than the whole',
}

function at(entity: EntityName, id: string, field: string, rule: keyof typeof MESSAGES): Violation {
  return { rule, entity, id, field, message: MESSAGES[rule], params: {} }
}
