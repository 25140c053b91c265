import type { GanttRow } from '@/gantt'
import type { DraftPlace } from './draftPlace'

/** Rows with one that is being typed, where it will stand; without it where its parent is not shown. */
export function withDraftRow(
  rows: readonly GanttRow[],
  { level, parentId, afterId }: DraftPlace,
  draft: Omit<GanttRow, 'parentId' | 'level'>,
): readonly GanttRow[] {
  const parent = rows.findIndex(({ id }) => id === parentId)
  if (parent < 0) return rows
  const row: GanttRow = { ...draft, parentId, level: level === 'measure' ? 2 : 3 }
  const above = afterId === null ? -1 : rows.findIndex(({ id }) => id === afterId)
  const at = above < 0 ? parent + 1 : endOf(rows, above)
  return rows.toSpliced(at, 0, row)
}

/** After a row and all that belongs to it. */
function endOf(rows: readonly GanttRow[], index: number): number {
  const { level } = rows[index]!
  let end = index + 1
  while (end < rows.length && rows[end]!.level > level) end++
  return end
}
