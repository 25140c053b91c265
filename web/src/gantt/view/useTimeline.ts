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
  zoomForSpan,
} from '../model/timeScale'
import { FOCUS_SHARE, type HeldDay, useKeptPlace } from './useKeptPlace'
import type { Viewport } from './useViewport'

/** Pixels. Ticks are made for the view and a bit beside it, anew each time it has moved by this much. */
const BLOCK = 512

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

  let anchor: HeldDay | null = null
  let held: HeldDay | null = null

  /** Zooms about a day; without one about the middle of the view. */
  function zoomTo(wanted: number, about: HeldDay | null = null) {
    const next = clampZoom(wanted, least.value)
    held = about
    if (next === pxPerDay.value) return void (about && place(about))
    anchor = about
    zoom.value = next === fitting.value ? undefined : next
  }

  function place({ day, x }: HeldDay) {
    scrollTo({ left: leftOf({ day, x }) })
  }

  function leftOf({ day, x }: HeldDay) {
    return xOf(axis.value, pxPerDay.value, day) - x
  }

  /** What stands so many pixels from the left of the view. */
  function heldAt(x: number): HeldDay {
    // Browsers scroll to whole pixels: a day that was zoomed about stays exactly that one, or it would wander off.
    if (held && Math.abs(held.x - x) < 1 && Math.abs(leftOf(held) - viewLeft.value) < 1.5) return held
    return { day: axis.value.start + (viewLeft.value + x) / pxPerDay.value, x }
  }

  /** Shows a span as large as it can be in the part of the view that nothing else covers. */
  function fitSpan(span: Span, room: number) {
    const { start, end } = pinSpan(span, axis.value)
    zoomTo(zoomForSpan({ start, end }, room, least.value), { day: (start + end + 1) / 2, x: room / 2 })
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

  /** Scrolls only as far as needed, to the part of the view that nothing else covers. */
  function reveal(span: Span, room: number) {
    const { start, end } = pinSpan(span, axis.value)
    const margin = Math.min(40, room / 4)
    const left = xOf(axis.value, pxPerDay.value, start) - margin
    const right = xOf(axis.value, pxPerDay.value, end + 1) + margin
    if (left < viewLeft.value || right - left > room) scrollTo({ left })
    else if (right > viewLeft.value + room) scrollTo({ left: right - room })
  }

  /** Whether something of it lies in so much of the view, counted from its left. */
  function isWithin(span: Span, room: number) {
    const { start, end } = pinSpan(span, axis.value)
    const [left, right] = [start, end + 1].map((day) => xOf(axis.value, pxPerDay.value, day) - viewLeft.value)
    return right! > 0 && left! < room
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
    paneWidth,
    heldAt,
    zoomTo,
    place,
    fitSpan,
    scrollToDay,
    reveal,
    isWithin,
    zoomIn: () => zoomTo(zoomBy(pxPerDay.value, 1)),
    zoomOut: () => zoomTo(zoomBy(pxPerDay.value, -1)),
    fit,
    showStart: (day: DayNumber) => (isFitting.value ? showFrame() : scrollToDay(day)),
  }
}

export type Timeline = ReturnType<typeof useTimeline>
