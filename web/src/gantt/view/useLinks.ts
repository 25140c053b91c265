import { computed, type Ref } from 'vue'
import { type ArrowPaths, arrowPaths } from '../model/arrowPaths'
import { barEdges } from '../model/barEdges'
import { clipSpan, pinSpan } from '../model/clipSpan'
import { type BarBox, dependencyArrows } from '../model/dependencyArrows'
import { indexLinks, linksTouching } from '../model/linkIndex'
import { type GanttLink, type GanttPreview, spanOf, spanOfDates } from '../model/row'
import type { Axis } from '../model/timeScale'
import type { Rows } from './useRows'

/** At the edge of the axis a chevron stands for what lies beyond it. */
const CHEVRON_ROOM = 18

const ROWS_BEYOND = 3

interface Sources {
  links(): readonly GanttLink[]
  rowHeight(): number
  preview(): GanttPreview | undefined
  selected(): string | null
  readonly rows: Rows
  readonly axis: Readonly<Ref<Axis>>
  readonly pxPerDay: Readonly<Ref<number>>
}

export interface LinkPaths {
  readonly plain: ArrowPaths
  readonly violated: ArrowPaths
  readonly critical: ArrowPaths
  /** Of the selected row. */
  readonly chosen: ArrowPaths
}

/** The arrows from and to the rows in view; `y` counts from the first of these rows. */
export function useLinks({ links, rowHeight, preview, selected, rows, axis, pxPerDay }: Sources) {
  const index = computed(() => indexLinks(links()))

  /** A line that only passes through would lead from nowhere to nowhere. */
  const inView = computed(() => {
    const { first, last } = rows.window.value
    const drawn = Array.from({ length: last - first }, (_, place) => rows.rowAt(first + place).id)
    return linksTouching(index.value, drawn).filter(
      (link) => rows.positionOf(link.from) >= 0 && rows.positionOf(link.to) >= 0,
    )
  })

  /** A line that leaves the view ends soon behind its edge: drawing it down to a far row takes the browser long. */
  function nearView(position: number): number {
    const { first, last } = rows.window.value
    return Math.min(Math.max(position, first - ROWS_BEYOND), last + ROWS_BEYOND)
  }

  function boxOf(id: string): BarBox | null {
    const position = rows.positionOf(id)
    const row = rows.rowAt(position)
    const moved = preview()?.get(id)
    const wanted = moved ? spanOfDates(moved) : spanOf(row)
    if (wanted === null) return null
    const span = pinSpan(wanted, axis.value)
    const y = (nearView(position) - rows.window.value.first + 0.5) * rowHeight()
    if (clipSpan(wanted, axis.value) === null) {
      const { left, right } = barEdges('bar', span, axis.value, pxPerDay.value)
      const x = wanted.start > span.start ? right - CHEVRON_ROOM : left + CHEVRON_ROOM
      return { left: x, right: x, y }
    }
    return { ...barEdges(row.kind, span, axis.value, pxPerDay.value), y }
  }

  return computed<LinkPaths>(() => {
    const boxes = new Map<string, BarBox>()
    for (const link of inView.value)
      for (const id of [link.from, link.to]) {
        const box = boxes.has(id) ? null : boxOf(id)
        if (box) boxes.set(id, box)
      }
    const isChosen = (link: GanttLink) => link.from === selected() || link.to === selected()
    const pathsOf = (some: readonly GanttLink[]) => arrowPaths(dependencyArrows(boxes, some, rowHeight()))
    return {
      plain: pathsOf(inView.value.filter((link) => !link.violated && !link.critical && !isChosen(link))),
      critical: pathsOf(inView.value.filter((link) => !link.violated && link.critical && !isChosen(link))),
      chosen: pathsOf(inView.value.filter((link) => !link.violated && isChosen(link))),
      violated: pathsOf(inView.value.filter((link) => link.violated)),
    }
  })
}
