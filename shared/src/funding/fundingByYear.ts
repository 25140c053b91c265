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
  const ledger = new Map<number, YearLedger>(years.map((year) => [year, new YearLedger(year)]))
  const at = (year: number) => {
    let entry = ledger.get(year)
    if (!entry) ledger.set(year, (entry = new YearLedger(year)))
    return entry
  }
  const counted = countedMeasures(plan, includes)

  for (const item of plan.costItem.values()) if (counted.has(item.measureId)) at(item.year).addCost(item)
  for (const contribution of plan.contribution.values())
    if (counted.has(contribution.measureId))
      at(contribution.year).addCover(
        contribution.measureId,
        contribution.fundingSourceId,
        contribution.plannedCents,
      )
  for (const tranche of plan.tranche.values()) {
    const grant = plan.grant.get(tranche.grantId)
    const programme = grant && plan.fundingProgramme.get(grant.fundingProgrammeId)
    if (!grant || !programme || !counted.has(grant.measureId) || programme.kind === 'inKind') continue
    if (isSecured(grant))
      at(tranche.year).addCover(grant.measureId, programme.fundingSourceId, tranche.approvedCents)
    else if (isHoped(grant)) at(tranche.year).addHope(programme.fundingSourceId, tranche.plannedCents)
  }
  return [...ledger.values()].sort((a, b) => a.year - b.year).map((entry) => entry.close())
}

/** Money that a decision has granted. */
export function isSecured(grant: Pick<Grant, 'state'>): boolean {
  return grant.state === 'approved' || grant.state === 'settled'
}

/** Money that may still come. */
export function isHoped(grant: Pick<Grant, 'state'>): boolean {
  return grant.state === 'idea' || grant.state === 'applied'
}

function countedMeasures(plan: Plan, includes: (measure: Measure) => boolean): ReadonlySet<Id> {
  const ids = new Set<Id>()
  for (const measure of plan.measure.values())
    if (measure.phase !== 'dropped' && includes(measure)) ids.add(measure.id)
  return ids
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
