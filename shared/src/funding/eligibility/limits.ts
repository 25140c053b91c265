import { type BasisPoints, type Cents, sumCents } from '../../kernel'
import { type FundingCase, givesMoney } from './fundingCase'

export type LimitName = 'rate' | 'cap' | 'ownShare' | 'total'

/** `sure`: by what is known of the eligible cost; `atMost`: if all whose eligible part is open counted too. */
export interface Limit {
  readonly sure: Cents
  readonly atMost: Cents
}

/** What bounds a grant, each by its rule; undefined where the rule says nothing of this programme, null where unknown. */
export type Limits = Readonly<Record<LimitName, Limit | null | undefined>>

export function limits(one: FundingCase): Limits {
  const { programme, others } = one
  const paid = sumCents(others.map(({ amount }) => amount))
  const isMoney = givesMoney(programme)
  const { maxRate, capCents, minimumOwnShare } = programme
  const ofEligible = (most: (whole: Cents) => Cents) => limitOf(one, most)
  return {
    rate: maxRate === null ? unlessFixed(one) : ofEligible((whole) => Math.floor((whole * maxRate) / 10_000)),
    cap: capCents === null ? null : { sure: capCents, atMost: capCents },
    ownShare: !isMoney
      ? undefined
      : minimumOwnShare === null
        ? null
        : ofEligible((whole) => whole - leastOwn(whole, minimumOwnShare) - paid),
    // Nobody lends for what a grant pays already.
    total: programme.kind === 'inKind' ? undefined : ofEligible((whole) => whole - paid),
  }
}

/** A fixed sum follows no rate. */
function unlessFixed({ programme }: FundingCase): null | undefined {
  return programme.kind === 'fixed' ? undefined : null
}

function limitOf({ eligible }: FundingCase, most: (whole: Cents) => Cents): Limit {
  return {
    sure: Math.max(0, most(eligible.known)),
    atMost: Math.max(0, most(eligible.known + eligible.open)),
  }
}

/** Rounded up: the city must not fall a cent short of its share. */
export function leastOwn(whole: Cents, share: BasisPoints): Cents {
  return Math.ceil((whole * share) / 10_000)
}

export interface Most {
  readonly cents: Cents
  /** The rule that allows least. */
  readonly limitedBy: LimitName
}

/**
 * The most that may be granted by what is known for sure; null while a rule's value is unknown. `assumeNone`: an
 * unknown cap and an unknown own share are taken for none, because somebody has said so.
 */
export function mostOf(one: FundingCase, { assumeNone = false } = {}): Most | null {
  if (one.programme.kind === null || one.programme.kind === 'inKind') return null
  let most: Most | null = null
  for (const [name, limit] of Object.entries(limits(one)) as [LimitName, Limit | null | undefined][]) {
    if (limit === undefined || (limit === null && assumeNone && name !== 'rate')) continue
    if (limit === null) return null
    if (!most || limit.sure < most.cents) most = { cents: limit.sure, limitedBy: name }
  }
  return most
}

export function mostCents(one: FundingCase): Cents | null {
  return mostOf(one)?.cents ?? null
}
