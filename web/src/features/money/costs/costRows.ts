import type { Cents, Id } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'
import { isEmptyLine } from '../model/amounts'
import { type CostLine, costLines } from './costLines'

export const COST_LAYERS = ['plannedCents', 'committedCents', 'actualCents', 'eligibleCents'] as const
/** Which amount of the cost items is looked at. */
export type CostLayer = (typeof COST_LAYERS)[number]

/** A row of the grid: a measure with the sums of its lines, a line, a place for a new one, or the sum of all. */
export type CostRow =
  | { readonly kind: 'measure'; readonly id: string; readonly measure: Measure; readonly lines: Lines }
  | { readonly kind: 'line'; readonly id: string; readonly measure: Measure; readonly line: CostLine }
  | { readonly kind: 'new'; readonly id: string; readonly measure: Measure }
  | { readonly kind: 'sum'; readonly id: string; readonly lines: Lines }

type Lines = readonly CostLine[]

const NEW = 'new '

/** With `open`, after each measure a row for a new line. */
export function costRows(plan: Plan, measures: readonly Measure[], open: boolean): CostRow[] {
  const byMeasure = costLines(plan)
  return measures.flatMap((measure): CostRow[] => {
    const lines = byMeasure.get(measure.id) ?? []
    return [
      { kind: 'measure', id: measure.id, measure, lines },
      ...lines.map((line) => ({ kind: 'line' as const, id: line.id, measure, line })),
      ...(open ? [{ kind: 'new' as const, id: NEW + measure.id, measure }] : []),
    ]
  })
}

export function costSum(rows: readonly CostRow[]): CostRow {
  return { kind: 'sum', id: 'sum', lines: rows.flatMap((row) => (row.kind === 'line' ? [row.line] : [])) }
}

export function measureOfNewCost(rowId: string): Id | undefined {
  return rowId.startsWith(NEW) ? rowId.slice(NEW.length) : undefined
}

/** `none`: there is nothing. `unknown`: there is something of which nobody knows the amount. */
export type Amount = Cents | 'none' | 'unknown'

/** What stands in the row for a year; without one, over all years. */
export function costAmount(row: CostRow, layer: CostLayer, year?: number): Amount {
  if (row.kind === 'new') return 'none'
  const lines = row.kind === 'line' ? [row.line] : row.lines
  let sum: Amount = 'none'
  for (const line of lines) {
    if (isEmptyLine('costItem', line)) continue
    for (const item of line.byYear.values()) {
      if (year !== undefined && item.year !== year) continue
      const amount = item[layer]
      if (amount === null) return 'unknown'
      sum = (sum === 'none' ? 0 : (sum as Cents)) + amount
    }
  }
  return sum
}
