import { FUNDING_LEVELS, type FundingSource, type Plan } from '@fahrplan/shared/plan'

/** Own funds first, as the list of levels has it, then by name. */
export function sourcesInOrder(plan: Plan): FundingSource[] {
  return [...plan.fundingSource.values()].sort(
    (a, b) =>
      FUNDING_LEVELS.indexOf(a.level) - FUNDING_LEVELS.indexOf(b.level) || a.name.localeCompare(b.name, 'de'),
  )
}
