import { areExclusive, areVersions } from '../../versions'
import type { FundingCase, OtherGrant } from '../fundingCase'
import { givesMoney } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether the programme, and those that also pay, allow to be combined. */
export function cumulation(one: FundingCase): Finding<'cumulation'> {
  const { plan, programme, others, ideas } = one
  if (!givesMoney(programme)) return notApplicable(programme.kind === 'loan' ? 'loan' : 'inKind')
  const twice = [...others, ...ideas].find((other) => areVersions(plan, other.programme.id, programme.id))
  if (twice) return broken('twice', namesOf(twice))
  const found = combined(one, [...others, ...ideas])
  if (found.state !== 'broken') return found
  const firm = combined(one, others)
  return firm.state === 'broken' ? firm : unknown(found.reason, found.params)
}

function combined({ plan, programme }: FundingCase, others: readonly OtherGrant[]): Finding<'cumulation'> {
  const [first] = others
  if (!first) return met('alone')
  const excluded = others.find((other) => areExclusive(plan, programme, other.programme))
  if (excluded) return broken('excluded', namesOf(excluded))
  if (programme.cumulation === 'forbidden') return broken('forbidden', namesOf(first))
  const forbidding = others.find((other) => other.programme.cumulation === 'forbidden')
  if (forbidding) return broken('otherForbids', namesOf(forbidding))
  if (programme.cumulation === null) return unknown('unknown', namesOf(first))
  const unclear = others.find((other) => other.programme.cumulation !== 'allowed')
  if (programme.cumulation === 'limited' || unclear) return unknown('limited', namesOf(unclear ?? first))
  return met('allowed')
}

function namesOf({ programme, grant }: OtherGrant) {
  return { programme: programme.name, grantState: grant.state }
}
