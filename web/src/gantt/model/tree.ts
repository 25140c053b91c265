import type { GanttRow } from './row'

/** How rows lie below each other, whatever they show and whatever is collapsed. Arrays run parallel to the rows. */
export interface Tree {
  readonly ids: readonly string[]
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

/** Whether rows that have become others still lie below each other as before. */
export function isSameOrder(rows: readonly GanttRow[], before: readonly GanttRow[]): boolean {
  if (rows.length !== before.length) return false
  for (let index = 0; index < rows.length; index++) {
    const [row, old] = [rows[index]!, before[index]!]
    if (row !== old && (row.id !== old.id || row.parentId !== old.parentId)) return false
  }
  return true
}

export function indexTree(rows: readonly GanttRow[]): Tree {
  const ids = rows.map(({ id }) => id)
  const indexOf = new Map<string, number>()
  const parent = new Int32Array(rows.length)
  const children = new Int32Array(rows.length)
  const place = new Int32Array(rows.length)
  let roots = 0
  for (let index = 0; index < rows.length; index++) {
    const above = parentOf(rows[index]!, index, ids, parent)
    parent[index] = above
    place[index] = above < 0 ? ++roots : ++children[above]!
    indexOf.set(ids[index]!, index)
  }
  return { ids, indexOf, parent, children, place, roots }
}

/** In tree order the parent is the row before, or stands above it: nothing has to be looked up. */
function parentOf(row: GanttRow, index: number, ids: readonly string[], parent: Int32Array): number {
  if (row.parentId === null) return -1
  let above = index - 1
  while (above >= 0 && ids[above] !== row.parentId) above = parent[above]!
  return above
}

export function siblingsOf(tree: Tree, index: number): number {
  const above = tree.parent[index]!
  return above < 0 ? tree.roots : tree.children[above]!
}

export function visibleRows(tree: Tree, collapsed: ReadonlySet<string>): VisibleRows {
  const { ids, parent } = tree
  const indexAt = new Int32Array(ids.length)
  const positionOf = new Int32Array(ids.length)
  let count = 0
  for (let index = 0; index < ids.length; index++) {
    const above = parent[index]!
    const hidden = above >= 0 && (positionOf[above]! < 0 || collapsed.has(ids[above]!))
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
  for (let above = tree.parent[index]!; above >= 0; above = tree.parent[above]!) ids.push(tree.ids[above]!)
  return ids
}
