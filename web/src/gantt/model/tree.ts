import type { GanttRow } from './row'

/** What follows from the rows alone, whatever is collapsed. Arrays run parallel to the rows. */
export interface Tree {
  readonly rows: readonly GanttRow[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Index of the parent, -1 at the top. */
  readonly parent: Int32Array
  readonly children: Int32Array
  /** Place among the siblings, from 1. */
  readonly place: Int32Array
  /** Rows without parent. */
  readonly roots: number
}

/** The rows that no collapsed parent hides. */
export interface VisibleRows {
  readonly count: number
  /** Visible position → index in the rows. */
  readonly indexAt: Int32Array
  /** Index in the rows → visible position, -1 when hidden. */
  readonly positionOf: Int32Array
}

/** With the tree of the rows before, rows in the same order cost a comparison. */
export function indexTree(rows: readonly GanttRow[], before?: Tree): Tree {
  if (before && isSameOrder(rows, before.rows)) return { ...before, rows }
  const indexOf = new Map<string, number>()
  const parent = new Int32Array(rows.length)
  const children = new Int32Array(rows.length)
  const place = new Int32Array(rows.length)
  let roots = 0
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const above = parentOf(row, index, rows, parent)
    parent[index] = above
    place[index] = above < 0 ? ++roots : ++children[above]!
    indexOf.set(row.id, index)
  }
  return { rows, indexOf, parent, children, place, roots }
}

function isSameOrder(rows: readonly GanttRow[], before: readonly GanttRow[]): boolean {
  if (rows.length !== before.length) return false
  for (let index = 0; index < rows.length; index++) {
    const [row, old] = [rows[index]!, before[index]!]
    if (row !== old && (row.id !== old.id || row.parentId !== old.parentId)) return false
  }
  return true
}

/** In tree order the parent is the row before, or stands above it: nothing has to be looked up. */
function parentOf(row: GanttRow, index: number, rows: readonly GanttRow[], parent: Int32Array): number {
  if (row.parentId === null) return -1
  let above = index - 1
  while (above >= 0 && rows[above]!.id !== row.parentId) above = parent[above]!
  return above
}

export function siblingsOf(tree: Tree, index: number): number {
  const above = tree.parent[index]!
  return above < 0 ? tree.roots : tree.children[above]!
}

export function visibleRows(tree: Tree, collapsed: ReadonlySet<string>): VisibleRows {
  const { rows, parent } = tree
  const indexAt = new Int32Array(rows.length)
  const positionOf = new Int32Array(rows.length)
  let count = 0
  for (let index = 0; index < rows.length; index++) {
    const above = parent[index]!
    const hidden = above >= 0 && (positionOf[above]! < 0 || collapsed.has(rows[above]!.id))
    positionOf[index] = hidden ? -1 : count
    if (!hidden) indexAt[count++] = index
  }
  return { count, indexAt: indexAt.subarray(0, count), positionOf }
}

/** The row itself where it is visible, else its nearest visible ancestor; -1 where there is none. */
export function nearestVisible(tree: Tree, visible: VisibleRows, index: number): number {
  let current = index
  while (current >= 0 && visible.positionOf[current]! < 0) current = tree.parent[current]!
  return current
}

/** Without the row itself, nearest first. */
export function ancestorsOf(tree: Tree, index: number): string[] {
  const ids: string[] = []
  for (let above = tree.parent[index]!; above >= 0; above = tree.parent[above]!)
    ids.push(tree.rows[above]!.id)
  return ids
}
