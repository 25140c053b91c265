import { type Cents, type Day, sumCents } from '../../kernel'
import { type CostItem, type FundingProgramme, type Measure, type Plan, strategyOf } from '../../plan'
import { caseOf, fitOf, givesMoney, leastOwn, limits, type Verdict } from '../eligibility'
import { grouped } from '../grouped'
import { type Applications, applicationsOf } from './applications'
import { type Classified, classify } from './classify'
import { eligibleByYear } from './money'
import type { MixWishes } from './wishes'

/** A measure and a programme that it may apply to, or may not. */
export interface Candidate extends Classified {
  readonly measure: Measure
  readonly programme: FundingProgramme
  /** How much later than planned the measure would begin. */
  readonly months: number
  /** Nothing stands against it, and every number that it takes is known. */
  readonly isFree: boolean
  /** What the programme may count, by budget year. */
  readonly eligible: ReadonlyMap<number, Cents>
  /** The same with all whose eligible part nobody has entered. */
  readonly atMostEligible: ReadonlyMap<number, Cents>
  /** The most by rate and cap; what other grants leave is a matter of the mix. Null while unknown. */
  readonly most: { readonly cents: Cents; readonly by: 'rate' | 'cap' } | null
  readonly least: Cents
  /** What all grants of the measure may come to beside this one: less than the eligible cost by the own share. */
  readonly together: { readonly cents: Cents; readonly by: 'ownShare' | 'eligibleCost' }
  readonly applications: Applications
}

/**
 * Every pair of the given measures and the plan's programmes but benefits in kind and, unless wanted, loans. The plan
 * holds the measures as they would be if they began by `months` later.
 */
export function candidatesOf(
  plan: Plan,
  measures: readonly Measure[],
  wishes: Pick<MixWishes, 'withLoans' | 'assumeNoLimits'>,
  today: Day,
  months = 0,
): Candidate[] {
  const replaced = new Set([...plan.fundingProgramme.values()].map(({ supersedesId }) => supersedesId))
  const programmes = [...plan.fundingProgramme.values()].filter(
    ({ id, kind }) => !replaced.has(id) && kind !== 'inKind' && (wishes.withLoans || kind !== 'loan'),
  )
  const items = grouped(plan.costItem.values(), ({ measureId }) => measureId)
  return measures.flatMap((measure) =>
    programmes.map((programme) =>
      candidateOf(plan, measure, programme, {
        items: items.get(measure.id) ?? [],
        assume: wishes.assumeNoLimits,
        today,
        months,
      }),
    ),
  )
}

function candidateOf(
  plan: Plan,
  measure: Measure,
  programme: FundingProgramme,
  {
    items,
    assume,
    today,
    months,
  }: { items: readonly CostItem[]; assume: boolean; today: Day; months: number },
): Candidate {
  const verdicts: readonly Verdict[] = fitOf(plan, measure.id, programme.id, today)?.verdicts ?? []
  const eligible = eligibleByYear(items, programme)
  const applications = applicationsOf(programme, measure, today, strategyOf(plan).end, assume)
  const known = sumCents(eligible.values())
  const most = mostByRateAndCap(plan, measure, programme, today, assume)
  const classified = classify({ plan, measure, programme, verdicts, known, applications, assume })
  return {
    ...classified,
    measure,
    programme,
    months,
    isFree: classified.broken.length === 0 && classified.missing.length === 0 && most !== null,
    eligible,
    atMostEligible: eligibleByYear(items, programme, true),
    most,
    least: programme.minimumCents ?? 0,
    together: togetherOf(programme, known),
    applications,
  }
}

function mostByRateAndCap(
  plan: Plan,
  measure: Measure,
  programme: FundingProgramme,
  today: Day,
  assume: boolean,
): Candidate['most'] {
  const one = caseOf(plan, { measureId: measure.id, programmeId: programme.id }, today)
  if (!one) return null
  const { rate, cap } = limits(one)
  // A fixed sum has no rate and is bounded by its cap alone; whatever else is unknown is no number.
  if (rate === null || (cap === null && (!assume || rate === undefined))) return null
  const byRate = rate && { cents: rate.sure, by: 'rate' as const }
  const byCap = cap && { cents: cap.sure, by: 'cap' as const }
  if (!byRate || !byCap) return byRate ?? byCap ?? null
  return byCap.cents < byRate.cents ? byCap : byRate
}

function togetherOf(programme: FundingProgramme, known: Cents): Candidate['together'] {
  const { minimumOwnShare } = programme
  return minimumOwnShare && givesMoney(programme)
    ? { cents: known - leastOwn(known, minimumOwnShare), by: 'ownShare' }
    : { cents: known, by: 'eligibleCost' }
}
