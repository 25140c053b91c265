import type { Day } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'
import type { OutlineGroup } from '../model/outline'
import { tableEntries, type TableEntry } from '../model/tableEntries'
import type { RowEntity } from './tableFields'

/** A line of the table: something that there is, or the place at the end of a measure where a new step begins. */
export type TableRow =
  | { readonly kind: 'entry'; readonly id: string; readonly entry: TableEntry }
  | { readonly kind: 'new'; readonly id: string; readonly measure: Measure }

const NEW = 'new '

/** All measures with their steps; with `open`, after each measure a row for a new step. */
export function tableRows(
  outline: readonly OutlineGroup[],
  plan: Plan,
  today: Day,
  open: boolean,
): TableRow[] {
  const rows: TableRow[] = []
  let measure: Measure | undefined
  for (const entry of tableEntries(outline, plan, today)) {
    if (entry.item.entity === 'measure') {
      if (open && measure) rows.push(newRow(measure))
      measure = entry.measure
    }
    rows.push({ kind: 'entry', id: entry.item.value.id, entry })
  }
  if (open && measure) rows.push(newRow(measure))
  return rows
}

/** The measure that a row for a new step belongs to. */
export function measureOfNewRow(rowId: string): string | undefined {
  return rowId.startsWith(NEW) ? rowId.slice(NEW.length) : undefined
}

export function entityOfRow(row: TableRow): RowEntity | undefined {
  return row.kind === 'entry' ? row.entry.item.entity : undefined
}

export function fieldOfRow(row: TableRow, field: string): unknown {
  return row.kind === 'entry' ? (row.entry.item.value as Record<string, unknown>)[field] : undefined
}

function newRow(measure: Measure): TableRow {
  return { kind: 'new', id: NEW + measure.id, measure }
}
