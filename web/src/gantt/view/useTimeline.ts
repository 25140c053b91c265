import type { DayNumber } from '@fahrplan/shared/kernel'
import { computed, nextTick, type Ref, type ShallowRef, watch } from 'vue'
import { type GanttHorizon, type Span, spanOf } from '../model/row'
import { type Axis, axisAround, clampZoom, dayAt, fittingZoom, xOf, zoomBy } from '../model/timeScale'
import type { Tree } from '../model/tree'
import type { Viewport } from './useViewport'

/** Pixels. Ticks are made for the view and a bit beside it, anew each time it has moved by this much. */
const BLOCK = 512

/** Pixels of the wheel that magnify by e. */
const WHEEL_PER_E = 300

export interface DayRange {
  readonly from: DayNumber
  readonly to: DayNumber
}

interface Sources {
  readonly horizon: () => GanttHorizon
  readonly tree: Readonly<Ref<Tree>>
  readonly paneWidth: Readonly<Ref<number>>
  readonly viewport: ShallowRef<Viewport>
  readonly zoom: Ref<number | undefined>
  scrollTo(to: { left: number }): void
}

/** The time axis: which days it has, how wide a day is, which of them are in view. */
export function useTimeline({ horizon, tree, paneWidth, viewport, zoom, scrollTo }: Sources) {
  const viewWidth = computed(() => Math.max(0, viewport.value.width - paneWidth.value))
  const axis = computed<Axis>((old) => {
    const next = axisAround(horizon(), tree.value.rows.map(spanOf))
    return old && old.start === next.start && old.end === next.end ? old : next
  })
  const fitting = computed(() => fittingZoom(axis.value, viewWidth.value))
  const pxPerDay = computed(() => clampZoom(zoom.value ?? fitting.value, fitting.value))
  const width = computed(() => (axis.value.end - axis.value.start) * pxPerDay.value)

  const daysInView = computed<DayRange>((old) => {
    const from = Math.floor(viewport.value.left / BLOCK) * BLOCK - BLOCK / 2
    const next = {
      from: Math.max(axis.value.start, dayAt(axis.value, pxPerDay.value, from)),
      to: Math.min(axis.value.end, dayAt(axis.value, pxPerDay.value, from + viewWidth.value + BLOCK * 2) + 1),
    }
    return old && old.from === next.from && old.to === next.to ? old : next
  })

  /** The days that can be seen, those at the edges in part. */
  const exactDays = computed<Span>(() => ({
    start: dayAt(axis.value, pxPerDay.value, viewport.value.left),
    end: dayAt(axis.value, pxPerDay.value, viewport.value.left + viewWidth.value),
  }))

  let anchor: number | null = null

  /** Zooms about a place in the view, `anchorX` pixels from its left; by default about the middle. */
  function zoomTo(next: number, anchorX: number | null = null) {
    anchor = anchorX
    zoom.value = clampZoom(next, fitting.value)
  }

  function scrollToDay(day: DayNumber, share: number) {
    scrollTo({ left: xOf(axis.value, pxPerDay.value, day) - viewWidth.value * share })
  }

  /** Scrolls only as far as needed. */
  function reveal(from: DayNumber, to: DayNumber) {
    const margin = Math.min(40, viewWidth.value / 4)
    const left = xOf(axis.value, pxPerDay.value, from) - margin
    const right = xOf(axis.value, pxPerDay.value, to + 1) + margin
    const { left: viewLeft } = viewport.value
    if (left < viewLeft || right - left > viewWidth.value) scrollTo({ left })
    else if (right > viewLeft + viewWidth.value) scrollTo({ left: right - viewWidth.value })
  }

  /** Also what a pinch on a trackpad sends. */
  function onWheel(event: WheelEvent) {
    if (!event.ctrlKey || !(event.currentTarget instanceof HTMLElement)) return
    event.preventDefault()
    const { left } = event.currentTarget.getBoundingClientRect()
    const x = Math.max(0, event.clientX - left - paneWidth.value)
    zoomTo(pxPerDay.value * Math.exp(-event.deltaY / WHEEL_PER_E), x)
  }

  // The day under the anchor stays where it is when the scale changes, whoever changed it.
  watch([axis, pxPerDay, viewWidth], ([nextAxis, nextZoom], [oldAxis, oldZoom, oldWidth]) => {
    if (oldWidth === 0 || (nextAxis === oldAxis && nextZoom === oldZoom)) return
    const x = anchor ?? viewWidth.value / 2
    anchor = null
    const day = oldAxis.start + (viewport.value.left + x) / oldZoom
    const left = Math.max(0, xOf(nextAxis, nextZoom, day) - x)
    viewport.value = { ...viewport.value, left }
    void nextTick(() => scrollTo({ left }))
  })

  return {
    axis,
    pxPerDay,
    width,
    viewWidth,
    daysInView,
    exactDays,
    onWheel,
    scrollToDay,
    reveal,
    zoomIn: () => zoomTo(zoomBy(pxPerDay.value, 1)),
    zoomOut: () => zoomTo(zoomBy(pxPerDay.value, -1)),
    fit: () => zoomTo(fitting.value),
  }
}

export type Timeline = ReturnType<typeof useTimeline>
