import type { FundingMix, MixGrant, MixIdea, MixRefusal, MixStart, NextBest } from '@fahrplan/shared/funding'
import { type Cents, type Id, sumCents } from '@fahrplan/shared/kernel'

/** What the mix says of one measure. */
export interface MeasureMix {
  readonly measureId: Id
  readonly grants: readonly MixGrant[]
  readonly refusals: readonly MixRefusal[]
  /** Undefined where it begins as planned. */
  readonly start: MixStart | undefined
  readonly nextBest: NextBest | undefined
  readonly amount: Cents
  /** Ideas that the mix leaves as they are. */
  readonly kept: readonly MixIdea[]
}

/** Of each measure of the mix, in its order. */
export function measureMixes(mix: FundingMix, nextBest: readonly NextBest[]): MeasureMix[] {
  return mix.measureIds.map((measureId) => {
    const isOwn = (one: { readonly measureId: Id }) => one.measureId === measureId
    const grants = mix.grants.filter(isOwn)
    return {
      measureId,
      grants,
      refusals: mix.refusals.filter(isOwn),
      start: mix.starts.find(isOwn),
      nextBest: nextBest.find(isOwn),
      kept: mix.ideas.filter((idea) => isOwn(idea) && idea.fate === 'kept'),
      amount: sumCents(grants.map(({ amountCents }) => amountCents)),
    }
  })
}
