import type { Id } from '../../kernel'
import type { CostItem, Grant, Plan, Tranche } from '../../plan'
import { grouped } from '../grouped'

type Table<T> = ReadonlyMap<Id, T>

/** A plan's tables are never changed, only replaced: what was found in one holds as long as it does. */
function indexing<T>(keyOf: (row: T) => Id): (table: Table<T>, key: Id) => readonly T[] {
  const known = new WeakMap<Table<T>, Map<Id, T[]>>()
  return (table, key) => {
    let index = known.get(table)
    if (!index) known.set(table, (index = grouped(table.values(), keyOf)))
    return index.get(key) ?? []
  }
}

const costItems = indexing<CostItem>(({ measureId }) => measureId)
const grants = indexing<Grant>(({ measureId }) => measureId)
const tranches = indexing<Tranche>(({ grantId }) => grantId)

export const costItemsOf = (plan: Plan, measureId: Id): readonly CostItem[] =>
  costItems(plan.costItem, measureId)
export const grantsOf = (plan: Plan, measureId: Id): readonly Grant[] => grants(plan.grant, measureId)
export const tranchesOf = (plan: Plan, grantId: Id): readonly Tranche[] => tranches(plan.tranche, grantId)
