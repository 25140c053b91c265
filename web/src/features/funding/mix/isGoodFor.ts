import { mayBeginLater, type MixRequest } from '@fahrplan/shared/funding'
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

/** And besides where measures may begin later: what moves along, and what stands in the way. */
const MATTERS_TO_STARTS: ReadonlySet<EntityName> = new Set([
  'workPackage',
  'milestone',
  'dependency',
] as const)

interface Known {
  readonly request: Pick<MixRequest, 'wishes'>
  /** What the mix is known to be good for. */
  readonly plans: readonly Plan[]
}

/** Whether a plan holds what one of those held that the mix is known to be good for. */
export function isGoodFor(plan: Plan, { request, plans }: Known): boolean {
  const hasStarts = mayBeginLater(request.wishes)
  const matters = (entity: EntityName) => MATTERS.has(entity) || (hasStarts && MATTERS_TO_STARTS.has(entity))
  return plans.some((one) => diffPlans(one, plan).every(({ entity }) => !matters(entity)))
}
