import { computed, type ComputedRef, type Ref } from 'vue'
import type { SheetColumn } from '../column'
import { MAX_WIDTH, MIN_WIDTH } from './metrics'

export type Widths = Readonly<Record<string, number>>

/** The first column stays in sight and must leave room for the others. */
const LARGEST_SHARE = 0.45

/** Where the columns lie, in pixels from the left edge of the first. */
export function useColumnLayout<Row>(
  columns: ComputedRef<readonly SheetColumn<Row>[]>,
  chosen: Ref<Widths>,
  viewWidth: Readonly<Ref<number>>,
) {
  const widths = computed(() =>
    columns.value.map(({ key, width }, index) => {
      const wanted = chosen.value[key] ?? width
      const room = index === 0 && viewWidth.value > 0 ? viewWidth.value * LARGEST_SHARE : MAX_WIDTH
      return Math.round(Math.max(MIN_WIDTH, Math.min(wanted, room)))
    }),
  )
  const lefts = computed(() => {
    let left = 0
    return widths.value.map((width) => (left += width) - width)
  })
  const total = computed(() => widths.value.reduce((sum, width) => sum + width, 0))
  const template = computed(() => widths.value.map((width) => `${width}px`).join(' '))

  /** Returns the width that it gets. */
  function setWidth(column: number, width: number): number {
    const { key } = columns.value[column]!
    const kept = Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width)))
    chosen.value = { ...chosen.value, [key]: kept }
    return kept
  }

  /** The column at a distance from the first one's left edge; the nearest where there is none. */
  function columnAt(x: number): number {
    const after = lefts.value.findIndex((left) => left > x)
    return after < 0 ? lefts.value.length - 1 : Math.max(0, after - 1)
  }

  return { widths, lefts, total, template, setWidth, columnAt }
}

export type ColumnLayout = ReturnType<typeof useColumnLayout>
