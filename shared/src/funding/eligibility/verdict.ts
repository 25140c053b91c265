export const FUNDING_RULES = [
  'status',
  'verified',
  'aspect',
  'category',
  'rate',
  'cap',
  'minimum',
  'ownShare',
  'window',
  'decision',
  'earlyStart',
  'grantPeriod',
  'cumulation',
  'total',
] as const
export type FundingRule = (typeof FUNDING_RULES)[number]

/** `unknown`: the guideline or the plan does not say enough. It has to be looked up, and is never taken for a number. */
export type VerdictState = 'met' | 'broken' | 'unknown' | 'notApplicable'

/** What one rule says, and what a sentence about it needs: days as `YYYY-MM-DD`, money in cents, rates in basis points. */
export interface Verdict {
  readonly rule: FundingRule
  readonly state: VerdictState
  /** Which of the rule's sentences. */
  readonly reason: string
  readonly params: Readonly<Record<string, string | number>>
}

export type Finding = Omit<Verdict, 'rule'>

export const met = (reason: string, params: Verdict['params'] = {}): Finding => ({
  state: 'met',
  reason,
  params,
})
export const broken = (reason: string, params: Verdict['params'] = {}): Finding => ({
  state: 'broken',
  reason,
  params,
})
export const unknown = (reason: string, params: Verdict['params'] = {}): Finding => ({
  state: 'unknown',
  reason,
  params,
})
export const notApplicable = (reason: string): Finding => ({ state: 'notApplicable', reason, params: {} })
