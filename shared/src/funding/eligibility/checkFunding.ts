import type { Cents, Day, Id } from '../../kernel'
import { type Grant, type Plan, strategyOf } from '../../plan'
import { budgetYears, fundingByGroup } from '../fundingByYear'
import { contractsBinding } from './contractsBinding'
import { checkGrant } from './fit'
import { sourceUse } from './sourceUse'
import type { Verdict } from './verdict'

/** What is wrong with the money of a plan. Amounts in cents. */
export type FundingFinding =
  | { readonly kind: 'grant'; readonly grantId: Id; readonly measureId: Id; readonly verdict: Verdict }
  | {
      readonly kind: 'ceiling'
      readonly sourceId: Id
      readonly year: number
      readonly ceiling: Cents
      readonly used: Cents
    }
  | {
      readonly kind: 'authorisation'
      readonly year: number
      readonly authorised: Cents
      readonly bound: Cents
    }
  | { readonly kind: 'gap'; readonly measureId: Id; readonly year: number; readonly gap: Cents }

/** Broken rules of grants, ceilings and authorisations that do not suffice, and what each measure lacks in a year. */
export function checkFunding(plan: Plan, today: Day): FundingFinding[] {
  return [
    ...brokenGrants(plan, today),
    ...brokenCeilings(plan),
    ...lackingAuthorisations(plan),
    ...gaps(plan),
  ]
}

function* brokenGrants(plan: Plan, today: Day): Iterable<FundingFinding> {
  for (const grant of grantsOfUndropped(plan))
    for (const verdict of checkGrant(plan, grant.id, today))
      if (verdict.state === 'broken')
        yield { kind: 'grant', grantId: grant.id, measureId: grant.measureId, verdict }
}

function grantsOfUndropped(plan: Plan): Grant[] {
  return [...plan.grant.values()].filter(({ measureId }) => plan.measure.get(measureId)?.phase !== 'dropped')
}

function* brokenCeilings(plan: Plan): Iterable<FundingFinding> {
  for (const { sourceId, year, ceiling, used } of sourceUse(plan))
    if (ceiling !== null && used > ceiling) yield { kind: 'ceiling', sourceId, year, ceiling, used }
}

function* lackingAuthorisations(plan: Plan): Iterable<FundingFinding> {
  for (const { year, authorised, bound } of contractsBinding(plan))
    if (authorised !== null && bound > authorised) yield { kind: 'authorisation', year, authorised, bound }
}

/** By measure: one's surplus closes no gap of another's, and no later year pays for an earlier one. */
function* gaps(plan: Plan): Iterable<FundingFinding> {
  const years = new Set(budgetYears(strategyOf(plan)))
  for (const [measureId, entries] of fundingByGroup(plan, ({ id }) => id))
    for (const { year, gap } of entries)
      if (gap > 0 && years.has(year)) yield { kind: 'gap', measureId, year, gap }
}
