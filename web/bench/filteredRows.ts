import type { GanttRow } from '../src/gantt'

/** The rows with a word in their label, and those above them. */
export function filteredRows(rows: readonly GanttRow[], word: string): readonly GanttRow[] {
  if (word === '') return rows
  const wanted = word.toLowerCase()
  const kept: GanttRow[] = []
  let group: GanttRow | undefined
  for (const row of rows) {
    if (row.parentId === null) group = row
    else if (row.label.toLowerCase().includes(wanted)) {
      if (group) kept.push(group)
      group = undefined
      kept.push(row)
    }
  }
  return kept
}
