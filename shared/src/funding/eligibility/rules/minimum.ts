import { mostCents } from '../limits'
import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether the grant reaches the least amount. */
export function minimum(one: FundingCase): Finding<'minimum'> {
  const { programme, amount } = one
  if (programme.kind === 'inKind') return notApplicable('inKind')
  const least = programme.minimumCents
  if (least === null) return unknown('unknown')
  if (amount !== null)
    return amount >= least ? met('reached', { least, amount }) : broken('under', { least, amount })
  const most = mostCents(one)
  if (most === null) return unknown('mostUnknown', { least })
  return most >= least ? met('reachable', { least, most }) : broken('outOfReach', { least, most })
}
