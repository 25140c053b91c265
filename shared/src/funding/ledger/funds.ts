import type { BasisPoints, Cents, Id } from '../../kernel'
import type { FundingProgramme, Grant, Measure, Plan } from '../../plan'
import { isHoped, isSecured } from '../fundingByYear'

/** How somebody pays: what is borrowed is paid back, and a benefit in kind pays no bill. */
export const MEANS = ['contribution', 'grant', 'loan', 'inKind'] as const
export type Means = (typeof MEANS)[number]

/** How sure money is: decided, applied for, or only thought of. */
export const STANDINGS = ['secured', 'applied', 'idea'] as const
export type Standing = (typeof STANDINGS)[number]

/** Money that a source gives, or may give, to a measure in a year. */
export interface Fund {
  /** Of the contribution or the tranche. */
  readonly id: Id
  readonly measure: Measure
  readonly sourceId: Id
  readonly year: number
  readonly means: Means
  readonly standing: Standing
  readonly cents: Cents
  /** Of what is not secured; `null` while unknown. */
  readonly probability: BasisPoints | null
  /** A contribution comes without a programme. */
  readonly grant: Grant | null
  readonly programme: FundingProgramme | null
}

export type Includes = (measure: Measure) => boolean

const everything: Includes = () => true
const known = new WeakMap<Plan, WeakMap<Includes, readonly Fund[]>>()

/**
 * Whatever pays, or may pay, for the measures that were not dropped; what is zero is left out. Most of what is told
 * about money begins here: for the same plan and the same test it is gathered once.
 */
export function fundsOf(plan: Plan, includes: Includes = everything): readonly Fund[] {
  let byTest = known.get(plan)
  if (!byTest) known.set(plan, (byTest = new WeakMap()))
  let funds = byTest.get(includes)
  if (!funds) byTest.set(includes, (funds = gatherFunds(plan, includes)))
  return funds
}

function gatherFunds(plan: Plan, includes: Includes): Fund[] {
  const funds: Fund[] = []
  const wanted = (id: Id) => {
    const measure = plan.measure.get(id)
    return measure && measure.phase !== 'dropped' && includes(measure) ? measure : undefined
  }
  for (const { id, measureId, fundingSourceId, year, plannedCents } of plan.contribution.values()) {
    const measure = plannedCents > 0 ? wanted(measureId) : undefined
    if (!measure) continue
    funds.push({ id, measure, sourceId: fundingSourceId, year, cents: plannedCents, ...CONTRIBUTION })
  }
  for (const { id, grantId, year, plannedCents, approvedCents } of plan.tranche.values()) {
    const grant = plan.grant.get(grantId)
    const programme = grant && plan.fundingProgramme.get(grant.fundingProgrammeId)
    const standing = grant && standingOf(grant)
    const measure = grant && wanted(grant.measureId)
    if (!programme || !standing || !measure) continue
    const cents = standing === 'secured' ? approvedCents : plannedCents
    if (cents === 0) continue
    funds.push({
      id,
      measure,
      sourceId: programme.fundingSourceId,
      year,
      means: meansOf(programme),
      standing,
      cents,
      probability: standing === 'secured' ? null : grant.probability,
      grant,
      programme,
    })
  }
  return funds
}

const CONTRIBUTION = {
  means: 'contribution',
  standing: 'secured',
  probability: null,
  grant: null,
  programme: null,
} as const

/** Of a grant that is refused or withdrawn nothing comes any more. */
export function standingOf(grant: Pick<Grant, 'state'>): Standing | undefined {
  if (isSecured(grant)) return 'secured'
  if (!isHoped(grant)) return undefined
  return grant.state === 'applied' ? 'applied' : 'idea'
}

/** What is not known to be a loan or a benefit in kind counts as money given. */
export function meansOf({ kind }: Pick<FundingProgramme, 'kind'>): Means {
  return kind === 'loan' || kind === 'inKind' ? kind : 'grant'
}

/** Whether it pays bills, and so belongs to what is summed. */
export function paysBills({ means }: Pick<Fund, 'means'>): boolean {
  return means !== 'inKind'
}
