import { computed, toRaw } from 'vue'
import type { GanttRow } from '../model/row'
import { indexTree, isSameOrder, type Tree } from '../model/tree'

/** The rows as they are, and how they lie below each other: that stays the same while only what they show changes. */
export function useTree(given: () => readonly GanttRow[]) {
  const known = computed<{ readonly list: readonly GanttRow[]; readonly tree: Tree }>((old) => {
    const list = toRaw(given())
    return { list, tree: old && isSameOrder(list, old.list) ? old.tree : indexTree(list) }
  })
  const tree = computed(() => known.value.tree)
  /** Runs parallel to the tree. */
  const list = computed(() => known.value.list)
  return { tree, list }
}
