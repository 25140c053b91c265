import { computed, type Ref, type ShallowRef } from 'vue'
import type { GanttRow } from '../model/row'
import { rowSpace, sameWindow, scrollTopRevealing, windowAt, type RowWindow } from '../model/rowWindow'
import { type Tree, visibleRows } from '../model/tree'
import type { Viewport } from './useViewport'

interface Sources {
  readonly tree: Readonly<Ref<Tree>>
  readonly list: Readonly<Ref<readonly GanttRow[]>>
  readonly collapsed: () => ReadonlySet<string>
  readonly rowHeight: () => number
  readonly headHeight: number
  readonly viewport: ShallowRef<Viewport>
  scrollTo(to: { top: number }): void
}

/** Which rows exist, which are visible in the tree, which are in view. */
export function useRows({ tree, list, collapsed, rowHeight, headHeight, viewport, scrollTo }: Sources) {
  const visible = computed(() => visibleRows(tree.value, collapsed()))
  const viewHeight = computed(() => Math.max(0, viewport.value.height - headHeight))
  const space = computed(() => rowSpace(visible.value.count, rowHeight(), viewHeight.value))
  const window = computed<RowWindow>((old) => {
    const next = windowAt(space.value, viewport.value.top)
    return old && sameWindow(old, next) ? old : next
  })
  /** Lines and wall reach the bottom of the view even where rows do not. */
  const height = computed(() => Math.max(space.value.height, viewHeight.value))

  function reveal(position: number) {
    const top = scrollTopRevealing(space.value, viewport.value.top, position)
    if (top !== viewport.value.top) scrollTo({ top })
  }

  function positionOf(id: string): number {
    const index = tree.value.indexOf.get(id)
    return index === undefined ? -1 : visible.value.positionOf[index]!
  }

  function rowOf(id: string): GanttRow | undefined {
    const index = tree.value.indexOf.get(id)
    return index === undefined ? undefined : list.value[index]
  }

  function rowAt(position: number): GanttRow {
    return list.value[visible.value.indexAt[position]!]!
  }

  return { tree, visible, space, window, height, viewHeight, reveal, positionOf, rowOf, rowAt }
}

export type Rows = ReturnType<typeof useRows>
