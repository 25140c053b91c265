import type { Id } from '@fahrplan/shared/kernel'
import type { CostItem, Measure, Plan } from '@fahrplan/shared/plan'

/** What of the money is looked at. */
export interface Selection {
  readonly pointId: Id | null
  readonly year: number | null
}

export interface ItemRow {
  readonly item: CostItem
  readonly measure: Measure
}

/** Whether a measure's money belongs to a decision point: it counts once, under the primary one. */
export function belongsTo(pointId: Id | null): (measure: Measure) => boolean {
  return (measure) => pointId === null || measure.primaryAspectId === pointId
}

/** The cost items behind the figures: by year, then measure, dropped measures aside. */
export function selectedItems(plan: Plan, { pointId, year }: Selection): ItemRow[] {
  const belongs = belongsTo(pointId)
  const rows: ItemRow[] = []
  for (const item of plan.costItem.values()) {
    if (year !== null && item.year !== year) continue
    const measure = plan.measure.get(item.measureId)
    if (measure && measure.phase !== 'dropped' && belongs(measure)) rows.push({ item, measure })
  }
  return rows.sort(
    (a, b) =>
      a.item.year - b.item.year ||
      a.measure.key.localeCompare(b.measure.key, 'de', { numeric: true }) ||
      a.item.title.localeCompare(b.item.title, 'de'),
  )
}

/** All years that cost items name, for the filter. */
export function yearsOfItems(plan: Plan): number[] {
  const years = new Set<number>()
  for (const { year } of plan.costItem.values()) years.add(year)
  return [...years].sort((a, b) => a - b)
}
