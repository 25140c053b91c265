import type { DayNumber } from '@fahrplan/shared/kernel'
import { computed, type Ref, type ShallowRef } from 'vue'
import { pinSpan } from '../model/clipSpan'
import type { GanttHorizon, GanttRow, Span } from '../model/row'
import {
  type Axis,
  axisAround,
  clampZoom,
  dayAt,
  fittingZoom,
  frameOf,
  xOf,
  zoomBy,
} from '../model/timeScale'
import { FOCUS_SHARE, useKeptPlace } from './useKeptPlace'
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
  readonly rows: Readonly<Ref<readonly GanttRow[]>>
  readonly paneWidth: Readonly<Ref<number>>
  readonly viewport: ShallowRef<Viewport>
  readonly zoom: Ref<number | undefined>
  /** The day to look at when the view leaves the whole for a part of it. */
  focusDay(): DayNumber | null
  scrollTo(to: { left: number }): void
  goWhenDrawn(left: number): Promise<void>
}

/** The time axis: which days it has, how wide a day is, which of them are in view. */
export function useTimeline({
  horizon,
  rows,
  paneWidth,
  viewport,
  zoom,
  focusDay,
  scrollTo,
  goWhenDrawn,
}: Sources) {
  const viewWidth = computed(() => Math.max(0, viewport.value.width - paneWidth.value))
  const viewLeft = computed(() => viewport.value.left)
  const frame = computed(() => frameOf(horizon()))
  const axis = computed<Axis>((old) => {
    const next = axisAround(horizon(), rows.value)
    return old && old.start === next.start && old.end === next.end ? old : next
  })
  const isFitting = computed(() => zoom.value === undefined)
  const fitting = computed(() => fittingZoom(frame.value, viewWidth.value))
  const least = computed(() => fittingZoom(axis.value, viewWidth.value))
  const pxPerDay = computed(() => clampZoom(zoom.value ?? fitting.value, least.value))
  const width = computed(() => (axis.value.end - axis.value.start) * pxPerDay.value)

  const daysInView = computed<DayRange>((old) => {
    const from = Math.floor(viewLeft.value / BLOCK) * BLOCK - BLOCK / 2
    const next = {
      from: Math.max(axis.value.start, dayAt(axis.value, pxPerDay.value, from)),
      to: Math.min(axis.value.end, dayAt(axis.value, pxPerDay.value, from + viewWidth.value + BLOCK * 2) + 1),
    }
    return old && old.from === next.from && old.to === next.to ? old : next
  })

  /** The days that can be seen, those at the edges in part. */
  const exactDays = computed<Span>(() => ({
    start: dayAt(axis.value, pxPerDay.value, viewLeft.value),
    end: dayAt(axis.value, pxPerDay.value, viewLeft.value + viewWidth.value),
  }))

  let anchor: number | null = null

  /** Zooms about a place in the view, `anchorX` pixels from its left. */
  function zoomTo(wanted: number, anchorX: number | null = null) {
    const next = clampZoom(wanted, least.value)
    if (next === pxPerDay.value) return
    anchor = anchorX
    zoom.value = next === fitting.value ? undefined : next
  }

  function fit() {
    if (isFitting.value) showFrame()
    else zoom.value = undefined
  }

  function showFrame() {
    scrollTo({ left: xOf(axis.value, pxPerDay.value, frame.value.start) })
  }

  function scrollToDay(day: DayNumber) {
    scrollTo({ left: xOf(axis.value, pxPerDay.value, day) - viewWidth.value * FOCUS_SHARE })
  }

  /** Scrolls only as far as needed. */
  function reveal(span: Span) {
    const { start, end } = pinSpan(span, axis.value)
    const margin = Math.min(40, viewWidth.value / 4)
    const left = xOf(axis.value, pxPerDay.value, start) - margin
    const right = xOf(axis.value, pxPerDay.value, end + 1) + margin
    if (left < viewLeft.value || right - left > viewWidth.value) scrollTo({ left })
    else if (right > viewLeft.value + viewWidth.value) scrollTo({ left: right - viewWidth.value })
  }

  /** Also what a pinch on a trackpad sends. */
  function onWheel(event: WheelEvent) {
    if (!event.ctrlKey || !(event.currentTarget instanceof HTMLElement)) return
    event.preventDefault()
    const { left } = event.currentTarget.getBoundingClientRect()
    const x = Math.max(0, event.clientX - left - paneWidth.value)
    zoomTo(pxPerDay.value * Math.exp(-event.deltaY / WHEEL_PER_E), x)
  }

  useKeptPlace({
    axis,
    frame,
    pxPerDay,
    viewLeft,
    viewWidth,
    isFitting,
    focusDay,
    takeAnchor() {
      const taken = anchor
      anchor = null
      return taken
    },
    show: (left) => void goWhenDrawn(left),
  })

  return {
    axis,
    pxPerDay,
    width,
    viewLeft,
    viewWidth,
    daysInView,
    exactDays,
    onWheel,
    scrollToDay,
    reveal,
    zoomIn: () => zoomTo(zoomBy(pxPerDay.value, 1)),
    zoomOut: () => zoomTo(zoomBy(pxPerDay.value, -1)),
    fit,
    showStart: (day: DayNumber) => (isFitting.value ? showFrame() : scrollToDay(day)),
  }
}

export type Timeline = ReturnType<typeof useTimeline>
