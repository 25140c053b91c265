import type { Id } from '@fahrplan/shared/kernel'
import type { OutlinePlace } from '@fahrplan/shared/plan'
import { computed, type Ref, type ShallowRef } from 'vue'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import { useDragRow } from '@/gantt'
import type { OutlineGroup } from './model/outline'
import { findItem } from './model/planItem'
import { dropAt, type RowDrop } from './model/rowDrop'

interface Sources {
  /** What the chart stands in. */
  readonly root: Readonly<ShallowRef<HTMLElement | null>>
  readonly outline: () => readonly OutlineGroup[]
  readonly marked: Readonly<Ref<ReadonlySet<string>>>
  place(ids: readonly Id[], place: OutlinePlace): void
}

/** Where the rows would go, in pixels of what the chart stands in. */
export interface DropLineBox {
  readonly left: number
  readonly top: number
  readonly width: number
}

/** Rows of the tree that are dragged to another place in it. */
export function useRowMoving({ root, outline, marked, place }: Sources) {
  const store = usePlanStore()
  const { may } = useRights()

  const drag = useDragRow({
    root,
    isDraggable: (id) => may('editPlan') && isMeasure(id) !== undefined,
    drop(id, over) {
      const ids = draggedWith(id)
      const found = dropAt(outline(), new Set(ids), over)
      if (found) place(ids, found.place)
    },
  })

  const drop = computed<RowDrop | null>(() => {
    const { value: state } = drag.state
    if (state.phase !== 'dragging' || !state.over) return null
    return dropAt(outline(), new Set(draggedWith(state.grip.id)), state.over)
  })

  const line = computed<DropLineBox | null>(() => {
    if (drag.frames.value === 0 || !drop.value || !root.value) return null
    const { edge, rows } = drop.value
    const cell = rows.map(cellOf).find((found) => found !== undefined)
    if (!cell) return null
    const [outer, inner] = [root.value.getBoundingClientRect(), cell.getBoundingClientRect()]
    return { left: inner.left - outer.left, top: inner[edge] - outer.top, width: inner.width }
  })

  function cellOf(rowId: string): Element | undefined {
    return root.value?.querySelector(`[data-row="${CSS.escape(rowId)}"] [role=rowheader]`) ?? undefined
  }

  /** What is marked goes along as far as it can stand in the same places. */
  function draggedWith(id: Id): Id[] {
    const kind = isMeasure(id)
    return marked.value.has(id) ? [...marked.value].filter((other) => isMeasure(other) === kind) : [id]
  }

  /** Undefined for what stands in the tree, and is neither a measure nor a step. */
  function isMeasure(id: Id): boolean | undefined {
    const entity = findItem(store.plan, id)?.entity
    return entity === undefined || entity === 'decisionPoint' ? undefined : entity === 'measure'
  }

  return { line, press: drag.press }
}
