import { type Cents, type Id, yearOf } from '../kernel'
import type { Grant, Measure, Plan, Strategy } from '../plan'

/** Money of one budget year. `cost + surplus = cover + gap`, to the cent. */
export interface YearFunding {
  readonly year: number
  /** Planned cost of the measures that were not dropped, follow-up cost included. */
  readonly cost: Cents
  readonly committed: Cents
  readonly actual: Cents
  readonly consumptive: Cents
  readonly investive: Cents
  /** Secured money: contributions, and what grant decisions have approved. */
  readonly cover: Cents
  readonly coverBySource: ReadonlyMap<Id, Cents>
  /** Planned tranches of grants that nobody has approved yet. They close no gap. */
  readonly hoped: Cents
  readonly hopedBySource: ReadonlyMap<Id, Cents>
  /** What the measures lack. One measure's surplus closes no gap of another's. */
  readonly gap: Cents
  readonly surplus: Cents
}

/** The calendar years that the strategy touches, in order. */
export function budgetYears(strategy: Pick<Strategy, 'start' | 'end'>): number[] {
  const first = yearOf(strategy.start)
  return Array.from({ length: yearOf(strategy.end) - first + 1 }, (_, index) => first + index)
}

/**
 * Cost, cover and gap of the given measures for every year in which they have money,
 * in ascending order, and for each of `years` in any case.
 */
export function fundingByYear(
  plan: Plan,
  years: readonly number[] = [],
  includes: (measure: Measure) => boolean = () => true,
): YearFunding[] {
  return (
    fundingByGroup(plan, (measure) => (includes(measure) ? 'all' : undefined), years).get('all') ??
    emptyYears(years)
  )
}

/**
 * The same for every group of measures, in one pass over the plan. A measure without a group is left out;
 * dropped measures always are.
 */
export function fundingByGroup(
  plan: Plan,
  groupOf: (measure: Measure) => string | undefined,
  years: readonly number[] = [],
): ReadonlyMap<string, YearFunding[]> {
  const ledgerOf = ledgersByMeasure(plan, groupOf, years)
  for (const item of plan.costItem.values()) ledgerOf.get(item.measureId)?.at(item.year).addCost(item)
  for (const { measureId, fundingSourceId, year, plannedCents } of plan.contribution.values())
    ledgerOf.get(measureId)?.at(year).addCover(measureId, fundingSourceId, plannedCents)
  for (const tranche of plan.tranche.values()) {
    const grant = plan.grant.get(tranche.grantId)
    const programme = grant && plan.fundingProgramme.get(grant.fundingProgrammeId)
    // A benefit in kind saves cost elsewhere, but pays no bill.
    if (!grant || !programme || programme.kind === 'inKind') continue
    const year = ledgerOf.get(grant.measureId)?.at(tranche.year)
    if (isSecured(grant)) year?.addCover(grant.measureId, programme.fundingSourceId, tranche.approvedCents)
    else if (isHoped(grant)) year?.addHope(programme.fundingSourceId, tranche.plannedCents)
  }
  return new Map([...new Set(ledgerOf.values())].map((ledger) => [ledger.group, ledger.close()]))
}

function ledgersByMeasure(
  plan: Plan,
  groupOf: (measure: Measure) => string | undefined,
  years: readonly number[],
) {
  const byGroup = new Map<string, Ledger>()
  const byMeasure = new Map<Id, Ledger>()
  for (const measure of plan.measure.values()) {
    const group = measure.phase === 'dropped' ? undefined : groupOf(measure)
    if (group === undefined) continue
    let ledger = byGroup.get(group)
    if (!ledger) byGroup.set(group, (ledger = new Ledger(group, years)))
    byMeasure.set(measure.id, ledger)
  }
  return byMeasure
}

/** Years without any money. */
export function emptyYears(years: readonly number[]): YearFunding[] {
  return years.map((year) => new YearLedger(year).close())
}

/** Money that a decision has granted. */
export function isSecured(grant: Pick<Grant, 'state'>): boolean {
  return grant.state === 'approved' || grant.state === 'settled'
}

/** Money that may still come. */
export function isHoped(grant: Pick<Grant, 'state'>): boolean {
  return grant.state === 'idea' || grant.state === 'applied'
}

class Ledger {
  readonly group: string
  private readonly years: Map<number, YearLedger>

  constructor(group: string, years: readonly number[]) {
    this.group = group
    this.years = new Map(years.map((year) => [year, new YearLedger(year)]))
  }

  at(year: number): YearLedger {
    let entry = this.years.get(year)
    if (!entry) this.years.set(year, (entry = new YearLedger(year)))
    return entry
  }

  close(): YearFunding[] {
    return [...this.years.values()].sort((a, b) => a.year - b.year).map((entry) => entry.close())
  }
}

class YearLedger {
  readonly year: number
  private cost = 0
  private committed = 0
  private actual = 0
  private investive = 0
  private readonly costByMeasure = new Map<Id, Cents>()
  private readonly coverByMeasure = new Map<Id, Cents>()
  private readonly coverBySource = new Map<Id, Cents>()
  private readonly hopedBySource = new Map<Id, Cents>()

  constructor(year: number) {
    this.year = year
  }

  addCost(item: {
    measureId: Id
    plannedCents: Cents
    committedCents: Cents
    actualCents: Cents
    nature: string
  }) {
    this.cost += item.plannedCents
    this.committed += item.committedCents
    this.actual += item.actualCents
    if (item.nature === 'investive') this.investive += item.plannedCents
    add(this.costByMeasure, item.measureId, item.plannedCents)
  }

  addCover(measureId: Id, sourceId: Id, amount: Cents) {
    add(this.coverByMeasure, measureId, amount)
    add(this.coverBySource, sourceId, amount)
  }

  addHope(sourceId: Id, amount: Cents) {
    add(this.hopedBySource, sourceId, amount)
  }

  close(): YearFunding {
    let gap = 0
    let surplus = 0
    for (const measureId of new Set([...this.costByMeasure.keys(), ...this.coverByMeasure.keys()])) {
      const open = (this.costByMeasure.get(measureId) ?? 0) - (this.coverByMeasure.get(measureId) ?? 0)
      if (open > 0) gap += open
      else surplus -= open
    }
    return {
      year: this.year,
      cost: this.cost,
      committed: this.committed,
      actual: this.actual,
      consumptive: this.cost - this.investive,
      investive: this.investive,
      cover: total(this.coverBySource),
      coverBySource: this.coverBySource,
      hoped: total(this.hopedBySource),
      hopedBySource: this.hopedBySource,
      gap,
      surplus,
    }
  }
}

function add(amounts: Map<Id, Cents>, key: Id, amount: Cents): void {
  amounts.set(key, (amounts.get(key) ?? 0) + amount)
}

function total(amounts: ReadonlyMap<Id, Cents>): Cents {
  let sum = 0
  for (const amount of amounts.values()) sum += amount
  return sum
}
