import { diffPlans, type EntityName, type Plan } from '@fahrplan/shared/plan'

/** What a mix is made of. */
const MATTERS: ReadonlySet<EntityName> = new Set([
  'strategy',
  'fundingSource',
  'sourceYear',
  'fundingProgramme',
  'measure',
  'costItem',
  'contribution',
  'grant',
  'tranche',
] as const)

/** Whether a plan holds what one of those held that the mix is known to be good for. */
export function isGoodFor(plan: Plan, known: readonly Plan[]): boolean {
  return known.some((one) => diffPlans(one, plan).every(({ entity }) => !MATTERS.has(entity)))
}
