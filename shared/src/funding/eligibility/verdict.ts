/** Every rule, and what it can say: for each there is a sentence. */
export const REASONS = {
  status: ['open', 'closed', 'announced', 'unknown', 'applied'],
  verified: ['verified', 'unverified', 'example', 'decided'],
  aspect: ['fits', 'other', 'none', 'unknown'],
  category: ['fits', 'other', 'noCost', 'unknown'],
  rate: ['within', 'upTo', 'over', 'eligibleOpen', 'unknown', 'fixed', 'inKind'],
  cap: ['within', 'upTo', 'over', 'unknown', 'inKind'],
  minimum: ['reached', 'reachable', 'under', 'outOfReach', 'mostUnknown', 'unknown', 'inKind'],
  ownShare: ['left', 'none', 'under', 'eligibleOpen', 'unknown', 'loan', 'inKind'],
  window: [
    'rolling',
    'now',
    'until',
    'later',
    'inside',
    'outside',
    'over',
    'callsOnly',
    'unknown',
    'decided',
  ],
  decision: [
    'before',
    'after',
    'askForPermission',
    'ruleUnknown',
    'begun',
    'permitted',
    'notNeeded',
    'noStart',
    'unknown',
    'decided',
  ],
  earlyStart: ['noContract', 'after', 'pending', 'early', 'overridden', 'unknown', 'settled'],
  grantPeriod: ['within', 'overlaps', 'tranche', 'apart', 'noDates', 'unknown'],
  cumulation: [
    'alone',
    'allowed',
    'twice',
    'excluded',
    'forbidden',
    'otherForbids',
    'limited',
    'unknown',
    'loan',
    'inKind',
  ],
  total: ['within', 'over', 'eligibleOpen', 'inKind'],
} as const

export type FundingRule = keyof typeof REASONS
export type ReasonOf<R extends FundingRule> = (typeof REASONS)[R][number]

export const FUNDING_RULES = Object.keys(REASONS) as readonly FundingRule[]

/** `unknown`: the guideline or the plan does not say enough. It has to be looked up, and is never taken for a number. */
export type VerdictState = 'met' | 'broken' | 'unknown' | 'notApplicable'

/** What a sentence needs: days as `YYYY-MM-DD`, money in cents, rates in basis points. */
type Params = Readonly<Record<string, string | number>>

export interface Finding<R extends FundingRule = FundingRule> {
  readonly state: VerdictState
  /** Which of the rule's sentences. */
  readonly reason: ReasonOf<R>
  readonly params: Params
}

/** What one rule says. */
export interface Verdict extends Finding {
  readonly rule: FundingRule
}

const saying =
  (state: VerdictState) =>
  <S extends string>(reason: S, params: Params = {}) => ({ state, reason, params })

export const met = saying('met')
export const broken = saying('broken')
export const unknown = saying('unknown')
export const notApplicable = saying('notApplicable')
