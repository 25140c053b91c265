export { earliestApplication } from './decision'
import type { FundingCase } from '../fundingCase'
import { type Finding, FUNDING_RULES, type FundingRule, type Verdict } from '../verdict'
import { aspect } from './aspect'
import { cap } from './cap'
import { category } from './category'
import { cumulation } from './cumulation'
import { decision } from './decision'
import { earlyStart } from './earlyStart'
import { grantPeriod } from './grantPeriod'
import { minimum } from './minimum'
import { ownShare } from './ownShare'
import { rate } from './rate'
import { status } from './status'
import { total } from './total'
import { verified } from './verified'
import { window } from './window'

const RULES: { readonly [R in FundingRule]: (one: FundingCase) => Finding<R> } = {
  status,
  verified,
  aspect,
  category,
  rate,
  cap,
  minimum,
  ownShare,
  window,
  decision,
  earlyStart,
  grantPeriod,
  cumulation,
  total,
}

/** What every rule says, in their order. */
export function verdictsOf(one: FundingCase): Verdict[] {
  return FUNDING_RULES.map((rule) => ({ rule, ...RULES[rule](one) }))
}
