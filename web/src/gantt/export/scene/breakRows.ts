import type { GanttRow } from '../../model/row'

export interface SheetRow {
  readonly row: GanttRow
  /** Stands on an earlier page already: here it only says what the rows below belong to. */
  readonly repeated: boolean
}

/**
 * The rows of each page, at most `capacity` of them. A page that begins in the middle of a branch repeats the rows
 * above it, and no page ends with a row whose branch begins on the next one.
 */
export function breakRows(rows: readonly GanttRow[], capacity: number): SheetRow[][] {
  const pages: SheetRow[][] = []
  const above: GanttRow[] = []
  let page: SheetRow[] = []

  function turn() {
    const carried = orphansOf(page)
    pages.push(page.slice(0, page.length - carried.length))
    const first = carried[0]?.row
    const parents = above.filter((row) => !carried.some((one) => one.row === row))
    const open = first ? parents.filter(({ level }) => level < first.level) : parents
    // Repeating must leave room for what the page is for.
    const repeated = open.length + carried.length + 1 < capacity ? open : []
    page = [...repeated.map((row) => ({ row, repeated: true })), ...carried]
  }

  for (const row of rows) {
    while (above.length > 0 && above.at(-1)!.level >= row.level) above.pop()
    if (page.length >= capacity) turn()
    page.push({ row, repeated: false })
    above.push(row)
  }
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages

  /** The rows at the end of a page that lead to what comes next; none where the page has no others. */
  function orphansOf(full: readonly SheetRow[]): SheetRow[] {
    let from = full.length
    while (from > 0 && above.includes(full[from - 1]!.row) && !full[from - 1]!.repeated) from--
    return from > 0 && !full.slice(0, from).every(({ repeated }) => repeated) ? full.slice(from) : []
  }
}
