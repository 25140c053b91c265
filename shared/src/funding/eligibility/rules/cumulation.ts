import { areExclusive, areVersions } from '../../versions'
import type { FundingCase, OtherGrant } from '../fundingCase'
import { givesMoney } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether the programme, and those that also pay, allow to be combined. */
export function cumulation({ plan, programme, others }: FundingCase): Finding<'cumulation'> {
  if (!givesMoney(programme)) return notApplicable(programme.kind === 'loan' ? 'loan' : 'inKind')
  if (others.length === 0) return met('alone')
  const name = (other: OtherGrant) => ({ programme: other.programme.name })
  const twice = others.find((other) => areVersions(plan, other.programme.id, programme.id))
  if (twice) return broken('twice', name(twice))
  const excluded = others.find((other) => areExclusive(plan, programme, other.programme))
  if (excluded) return broken('excluded', name(excluded))
  if (programme.cumulation === 'forbidden') return broken('forbidden', name(others[0]!))
  const forbidding = others.find((other) => other.programme.cumulation === 'forbidden')
  if (forbidding) return broken('otherForbids', name(forbidding))
  if (programme.cumulation === null) return unknown('unknown', name(others[0]!))
  const unclear = others.find((other) => other.programme.cumulation !== 'allowed')
  if (programme.cumulation === 'limited' || unclear) return unknown('limited', name(unclear ?? others[0]!))
  return met('allowed')
}
