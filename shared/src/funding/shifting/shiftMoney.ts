import { type Id, newId } from '../../kernel'
import { type Change, create, type CostItem, type Plan, remove, update } from '../../plan'
import { costItemsOf } from '../eligibility'
import { lanesOf } from './lanes'
import { type Held, shiftLane } from './shiftLane'
import { splitYears } from './splitYears'

/**
 * What a measure costs, and what is contributed to it, by so many months later: of each year's amount as many twelfths
 * move on to the next year as months are left over from whole years, follow-up cost too, and of the eligible part the
 * same part. A contribution follows the cost that it pays: whose it is and how much it is stays, when it is needed
 * does not. An item with committed or spent money is a fact, and stays as it is.
 */
export function shiftMoney(plan: Plan, measureId: Id, months: number): Change[] {
  return [...shiftCost(plan, measureId, months), ...shiftContributions(plan, measureId, months)]
}

function shiftCost(plan: Plan, measureId: Id, months: number): Change[] {
  const items = costItemsOf(plan, measureId).filter((item) => item.committedCents + item.actualCents === 0)
  const splits = splitYears(items, months)
  const alike = ({ title, category, nature, followUp, eligibleCents }: CostItem) =>
    [title, category, nature, followUp, eligibleCents === null] as const
  return lanesOf(items, alike).flatMap((lane) => {
    const { kept, made, gone } = shiftLane(lane, splits, months)
    return [
      ...kept.flatMap(({ row, ...held }) => update('costItem', row, amountsOf(row, held)) ?? []),
      ...made.map(({ like, year, ...held }) =>
        create('costItem', { ...like, ...amountsOf(like, held), id: newId(), year }),
      ),
      ...gone.map((row) => remove('costItem', row)),
    ]
  })
}

function amountsOf({ eligibleCents }: CostItem, { planned, eligible }: Held) {
  return { plannedCents: planned, eligibleCents: eligibleCents === null ? null : eligible }
}

function shiftContributions(plan: Plan, measureId: Id, months: number): Change[] {
  const own = [...plan.contribution.values()].filter((one) => one.measureId === measureId)
  const splits = splitYears(own, months)
  return lanesOf(own, ({ fundingSourceId }) => [fundingSourceId]).flatMap((lane) => {
    const { kept, made, gone } = shiftLane(lane, splits, months)
    return [
      ...kept.flatMap(({ row, planned }) => update('contribution', row, { plannedCents: planned }) ?? []),
      ...made.map(({ like, year, planned }) =>
        create('contribution', { ...like, id: newId(), year, plannedCents: planned }),
      ),
      ...gone.map((row) => remove('contribution', row)),
    ]
  })
}
