import type { Ref } from 'vue'
import { ancestorsOf, type Tree } from '../model/tree'

/** Opening and closing rows that have others below them. */
export function useFolding(tree: Readonly<Ref<Tree>>, collapsed: Ref<ReadonlySet<string>>) {
  /** Null where there is nothing to expand. */
  function isExpanded(index: number): boolean | null {
    return tree.value.children[index] === 0 ? null : !collapsed.value.has(tree.value.ids[index]!)
  }

  function toggle(id: string) {
    const next = new Set(collapsed.value)
    if (!next.delete(id)) next.add(id)
    collapsed.value = next
  }

  /** Opens what hides a row. False where there is no such row. */
  function uncover(id: string): boolean {
    const index = tree.value.indexOf.get(id)
    if (index === undefined) return false
    const above = new Set(ancestorsOf(tree.value, index))
    const next = new Set([...collapsed.value].filter((other) => !above.has(other)))
    if (next.size < collapsed.value.size) collapsed.value = next
    return true
  }

  return { isExpanded, toggle, uncover }
}

export type Folding = ReturnType<typeof useFolding>
