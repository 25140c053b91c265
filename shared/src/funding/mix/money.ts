import { type Cents, type Id, sumCents } from '../../kernel'
import { type FundingProgramme, type Grant, type Plan, strategyOf } from '../../plan'
import { amountOf, givesMoney, isAlive, touchesYear } from '../eligibility'
import { budgetYears, isSecured } from '../fundingByYear'
import { grouped } from '../grouped'
import { sourceYearKey } from './keyOf'

/** A grant that the mix leaves as it is. */
export interface KeptGrant {
  readonly grant: Grant
  readonly programme: FundingProgramme
  readonly byYear: ReadonlyMap<number, Cents>
  readonly amount: Cents
}

/** The money of one measure as far as the mix does not touch it. */
export interface MeasureMoney {
  readonly cost: ReadonlyMap<number, Cents>
  readonly contributed: ReadonlyMap<number, Cents>
  /** Of these, what does not come from the city itself. */
  readonly partners: ReadonlyMap<number, Cents>
  /** What is contributed, by source and year (`sourceYearKey`). */
  readonly bySource: ReadonlyMap<string, Cents>
  /** Pursued or paid, loans included, benefits in kind not: they pay no bill. */
  readonly grants: readonly KeptGrant[]
}

export interface PlanMoney {
  /** The budget years of the strategy. */
  readonly years: readonly number[]
  of(measureId: Id): MeasureMoney
}

const NOTHING: MeasureMoney = filling()

export function planMoney(plan: Plan): PlanMoney {
  const all = new Map<Id, Filling>()
  const at = (measureId: Id) => {
    let found = all.get(measureId)
    if (!found) all.set(measureId, (found = filling()))
    return found
  }
  for (const { measureId, year, plannedCents } of plan.costItem.values())
    addTo(at(measureId).cost, year, plannedCents)
  for (const { measureId, fundingSourceId, year, plannedCents } of plan.contribution.values()) {
    addTo(at(measureId).contributed, year, plannedCents)
    addTo(at(measureId).bySource, sourceYearKey(fundingSourceId, year), plannedCents)
    if (plan.fundingSource.get(fundingSourceId)?.level !== 'own')
      addTo(at(measureId).partners, year, plannedCents)
  }
  for (const kept of keptGrants(plan)) at(kept.grant.measureId).grants.push(kept)
  return { years: budgetYears(strategyOf(plan)), of: (measureId) => all.get(measureId) ?? NOTHING }
}

function keptGrants(plan: Plan): KeptGrant[] {
  const tranches = grouped(plan.tranche.values(), ({ grantId }) => grantId)
  return [...plan.grant.values()].flatMap((grant) => {
    const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
    if (!programme || programme.kind === 'inKind' || !isAlive(grant)) return []
    const own = tranches.get(grant.id) ?? []
    const byYear = new Map<number, Cents>()
    for (const tranche of own)
      addTo(byYear, tranche.year, isSecured(grant) ? tranche.approvedCents : tranche.plannedCents)
    return [{ grant, programme, byYear, amount: amountOf(grant, own) }]
  })
}

type Filling = {
  [K in keyof MeasureMoney]: MeasureMoney[K] extends ReadonlyMap<infer Key, Cents>
    ? Map<Key, Cents>
    : KeptGrant[]
}

function filling(): Filling {
  return { cost: new Map(), contributed: new Map(), partners: new Map(), bySource: new Map(), grants: [] }
}

export function addTo<K>(amounts: Map<K, Cents>, key: K, amount: Cents): void {
  amounts.set(key, (amounts.get(key) ?? 0) + amount)
}

/** In a year, of grants that need not be paid back, or of all with loans. */
export function keptIn({ grants }: MeasureMoney, year: number, withLoans: boolean): Cents {
  return sumCents(
    grants
      .filter(({ programme }) => withLoans || givesMoney(programme))
      .map(({ byYear }) => byYear.get(year) ?? 0),
  )
}

/**
 * What a programme may count of a measure's cost, by budget year: only what is known to be eligible, or `withOpen` also
 * what nobody has entered yet.
 */
export function eligibleByYear(
  items: Iterable<{ year: number; category: string; plannedCents: Cents; eligibleCents: Cents | null }>,
  { eligibleCategories, grantPeriodStart: start, grantPeriodEnd: end }: FundingProgramme,
  withOpen = false,
): Map<number, Cents> {
  const found = new Map<number, Cents>()
  for (const { year, category, plannedCents, eligibleCents } of items) {
    if ((eligibleCents === null && !withOpen) || !touchesYear({ start, end }, year)) continue
    if (eligibleCategories && !(eligibleCategories as readonly string[]).includes(category)) continue
    addTo(found, year, Math.min(eligibleCents ?? plannedCents, plannedCents))
  }
  return found
}
