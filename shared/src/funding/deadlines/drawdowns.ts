import type { FundingDeadline } from './deadline'
import type { FundingCase } from './fundingCase'
import { knownDeadline, unknownDeadline } from './makeDeadline'

/** Approved money that nobody has drawn yet, year by year. What comes in kind is not drawn. */
export function drawdowns(one: FundingCase): FundingDeadline[] {
  if (one.grant.state !== 'approved' || one.programme.kind === 'inKind') return []
  return one.tranches.flatMap(({ id, year, approvedCents, drawnCents, drawBy }) => {
    const openCents = approvedCents - drawnCents
    if (openCents <= 0) return []
    const params = { year, openCents }
    return drawBy === null
      ? unknownDeadline(one, 'drawdown', 'drawBy', { params, part: id })
      : knownDeadline(one, 'drawdown', { due: drawBy, own: true, params, part: id })
  })
}
