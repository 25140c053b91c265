import { type Cents, type Day, type Id, yearOf } from '@fahrplan/shared/kernel'
import { budgetYears, costFrame } from '@fahrplan/shared/funding'
import { create, type CostItem, type Plan, strategyOf } from '@fahrplan/shared/plan'
import type { Deed } from '../model/deeds'
import { type CostHead, costLine } from './costLines'
import type { CostLayer } from './costRows'

interface Written {
  readonly head: CostHead
  readonly layer: CostLayer
  readonly amounts: ReadonlyMap<number, Cents>
}

/** A new line with what was written for its years; without any amount it is an empty one, where the measure begins. */
export function newCosts(
  plan: Plan,
  { head, layer, amounts }: Written,
  { newId, today }: { newId(): Id; readonly today: Day },
): Deed {
  const line = costLine(head)
  const years = amounts.size > 0 ? [...amounts.keys()] : [firstYear(plan, head.measureId, today)]
  const changes = years.map((year) => {
    const amount = amounts.get(year)
    const fields: Partial<CostItem> = amount === undefined ? {} : { [layer]: amount }
    return create('costItem', { ...line.make(newId(), year), ...fields })
  })
  return { changes, cells: [] }
}

function firstYear(plan: Plan, measureId: Id, today: Day): number {
  const years = budgetYears(strategyOf(plan))
  const { start } = costFrame(plan, measureId)
  return Math.min(Math.max(yearOf(start > today ? start : today), years[0]!), years.at(-1)!)
}
