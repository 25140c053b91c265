import type { Id } from '../../kernel'
import type { CostItem, Grant, Plan, Tranche } from '../../plan'
import { grouped } from '../grouped'

type Table<T> = ReadonlyMap<Id, T>

/** A plan's tables are never changed, only replaced: what was found in one holds as long as it does. */
function indexing<T>(
  keyOf: (row: T) => Id,
  order?: (a: T, b: T) => number,
): (table: Table<T>, key: Id) => readonly T[] {
  const known = new WeakMap<Table<T>, Map<Id, T[]>>()
  return (table, key) => {
    let index = known.get(table)
    if (!index) {
      index = grouped(table.values(), keyOf)
      if (order) for (const rows of index.values()) rows.sort(order)
      known.set(table, index)
    }
    return index.get(key) ?? []
  }
}

const costItems = indexing<CostItem>(({ measureId }) => measureId)
const grants = indexing<Grant>(({ measureId }) => measureId)
const tranches = indexing<Tranche>(
  ({ grantId }) => grantId,
  (a, b) => a.year - b.year,
)

export const costItemsOf = (plan: Plan, measureId: Id): readonly CostItem[] =>
  costItems(plan.costItem, measureId)
export const grantsOf = (plan: Plan, measureId: Id): readonly Grant[] => grants(plan.grant, measureId)
/** By their years. */
export const tranchesOf = (plan: Plan, grantId: Id): readonly Tranche[] => tranches(plan.tranche, grantId)
