import { type Cents, type Id, sumCents } from '../../kernel'
import { applyChanges, type Plan } from '../../plan'
import { givesMoney } from '../eligibility'
import { changesOfMix } from './changesOfMix'
import { addTo, type MeasureMoney, planMoney } from './money'
import type { FundingMix } from './readMix'

/** Money of the mix's measures in one budget year. Grants count as the plan has them: decided, asked for or an idea. */
export interface MixYear {
  readonly year: number
  readonly cost: Cents
  /** By source, without loans. */
  readonly grantsBySource: ReadonlyMap<Id, Cents>
  readonly grants: Cents
  readonly loans: Cents
  /** What others contribute. */
  readonly partners: Cents
  /** What is left to the city: cost less grants and partners; a loan is to be paid back. */
  readonly ownFunds: Cents
  /** What neither contributions nor grants or loans pay. */
  readonly gap: Cents
}

export interface MixComparison {
  readonly before: readonly MixYear[]
  readonly after: readonly MixYear[]
}

/** The plan as it is against the plan with the mix, for each budget year. */
export function compareMix(plan: Plan, mix: FundingMix): MixComparison {
  return {
    before: yearsOf(plan, mix.measureIds),
    after: yearsOf(applyChanges(plan, changesOfMix(plan, mix)), mix.measureIds),
  }
}

function yearsOf(plan: Plan, measureIds: readonly Id[]): MixYear[] {
  const money = planMoney(plan)
  const all = measureIds.map((id) => money.of(id))
  return money.years.map((year) => yearOfAll(all, year))
}

function yearOfAll(all: readonly MeasureMoney[], year: number): MixYear {
  const grantsBySource = new Map<Id, Cents>()
  let [cost, loans, partners, ownFunds, gap] = [0, 0, 0, 0, 0]
  for (const money of all) {
    const own = money.cost.get(year) ?? 0
    const given = money.partners.get(year) ?? 0
    let [grants, lent] = [0, 0]
    for (const { programme, byYear } of money.grants) {
      const amount = byYear.get(year) ?? 0
      if (!givesMoney(programme)) lent += amount
      else {
        grants += amount
        addTo(grantsBySource, programme.fundingSourceId, amount)
      }
    }
    cost += own
    loans += lent
    partners += given
    ownFunds += Math.max(0, own - given - grants)
    gap += Math.max(0, own - (money.contributed.get(year) ?? 0) - grants - lent)
  }
  const grants = sumCents(grantsBySource.values())
  return { year, cost, grantsBySource, grants, loans, partners, ownFunds, gap }
}
