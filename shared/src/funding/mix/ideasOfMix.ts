import type { Cents, Id } from '../../kernel'
import type { Grant } from '../../plan'
import { amountOf, tranchesOf } from '../eligibility'
import type { MixModel } from './buildMix'
import type { RefusalReason } from './limits'
import { optionsOf } from './mixBase'
import type { MixGrant, MixRefusal } from './readMix'

/** An idea of the plan that the mix does without, or that it leaves as it is. */
export interface MixIdea {
  readonly grantId: Id
  readonly measureId: Id
  readonly programmeId: Id
  readonly amountCents: Cents
  /** `kept`: nobody can judge it before the reasons are looked up. */
  readonly fate: 'removed' | 'kept'
  readonly reasons: readonly RefusalReason[]
}

type Found = Pick<MixGrant, 'measureId' | 'programmeId'>

/** Ideas that the mix takes over, with whatever amount, are its grants. */
export function ideasOfMix(
  model: MixModel,
  grants: readonly Found[],
  refusals: readonly MixRefusal[],
): MixIdea[] {
  const { base } = model
  const isOf =
    ({ measureId, fundingProgrammeId }: Grant) =>
    (one: Found) =>
      one.measureId === measureId && one.programmeId === fundingProgrammeId
  const planned = optionsOf(base).filter(({ months }) => months === 0)
  const missingOf = (grant: Grant) =>
    planned
      .find(({ measure }) => measure.id === grant.measureId)
      ?.candidates.find(({ programme }) => programme.id === grant.fundingProgrammeId)?.missing ?? []
  return [
    ...base.replaced
      .filter((grant) => !grants.some(isOf(grant)))
      .map((grant) => ideaOf(model, grant, 'removed', refusals.find(isOf(grant))?.reasons ?? [])),
    ...base.kept.map((grant) => ideaOf(model, grant, 'kept', missingOf(grant))),
  ]
}

function ideaOf(
  { base }: MixModel,
  grant: Grant,
  fate: MixIdea['fate'],
  reasons: readonly RefusalReason[],
): MixIdea {
  const { id: grantId, measureId, fundingProgrammeId: programmeId } = grant
  const amountCents = amountOf(grant, tranchesOf(base.whole, grantId))
  return { grantId, measureId, programmeId, amountCents, fate, reasons }
}
