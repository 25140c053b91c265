import type { CostItem, Measure, Plan } from '@fahrplan/shared/plan'
import { measureRanks } from './measureRanks'
import type { Narrowing } from './selection'

const TITLES = new Intl.Collator('de')

export interface ItemRow {
  readonly item: CostItem
  readonly measure: Measure
}

/** The cost items behind the figures: by year, then measure, dropped measures aside. */
export function costItems(
  plan: Plan,
  includes: (measure: Measure) => boolean,
  { year, nature }: Pick<Narrowing, 'year' | 'nature'>,
): ItemRow[] {
  const ranks = measureRanks(plan)
  const rows: (ItemRow & { readonly rank: number })[] = []
  for (const item of plan.costItem.values()) {
    if ((year !== null && item.year !== year) || (nature !== null && item.nature !== nature)) continue
    const measure = plan.measure.get(item.measureId)
    if (measure && measure.phase !== 'dropped' && includes(measure))
      rows.push({ item, measure, rank: ranks.get(measure.id)! })
  }
  return rows.sort(
    (a, b) => a.item.year - b.item.year || a.rank - b.rank || TITLES.compare(a.item.title, b.item.title),
  )
}

/** All years with money of any kind, for the filter. */
export function yearsWithMoney(plan: Plan): number[] {
  const years = new Set<number>()
  for (const table of [plan.costItem, plan.contribution, plan.tranche])
    for (const { year } of table.values()) years.add(year)
  return [...years].sort((a, b) => a - b)
}
