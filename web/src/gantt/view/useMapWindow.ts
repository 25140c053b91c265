import { computed, shallowRef, type ShallowRef } from 'vue'
import { type DayWindow, dragWindow, shareOf, type WindowPart } from '../model/mapWindow'
import type { Timeline } from './useTimeline'

/** Pixels on either side of an edge that take hold of it. */
const EDGE = 7

/** Days that the window is at least; the zoom ends there anyway. */
const LEAST_DAYS = 5

/** Of the window's length, for one press of an arrow key. */
const STEP = 0.1

interface Sources {
  readonly strip: Readonly<ShallowRef<HTMLElement | null>>
  readonly timeline: Timeline
}

/** The window of the map: dragged, stretched by its edges, set by a click, moved by keys. */
export function useMapWindow({ strip, timeline }: Sources) {
  const shown = computed<DayWindow>(() => {
    const { axis, pxPerDay, viewLeft, viewWidth } = timeline
    const start = axis.value.start + viewLeft.value / pxPerDay.value
    return { start, end: Math.min(axis.value.end, start + viewWidth.value / pxPerDay.value) }
  })
  const share = computed(() => shareOf(shown.value, timeline.axis.value))
  const held = shallowRef<{ pointerId: number; part: WindowPart; x: number; before: DayWindow } | null>(null)

  function show({ start, end }: DayWindow) {
    timeline.zoomTo(timeline.viewWidth.value / (end - start), { day: start, x: 0 })
  }

  /** Keeps the zoom to the last digit. */
  function showFrom(start: number) {
    timeline.place({ day: start, x: 0 })
  }

  function press(event: PointerEvent) {
    const box = strip.value?.getBoundingClientRect()
    if (event.button !== 0 || !event.isPrimary || !box || !(event.currentTarget instanceof HTMLElement))
      return
    event.currentTarget.setPointerCapture(event.pointerId)
    const before = shown.value
    const part = partAt(event.clientX - box.left, box.width)
    held.value = { pointerId: event.pointerId, part: part ?? 'window', x: event.clientX, before }
    if (part !== null) return
    // Beside the window: it comes here, and can be dragged on.
    const day = timeline.axis.value.start + (event.clientX - box.left) * daysPerPixel(box.width)
    const moved = move(before, 'window', day - (before.start + before.end) / 2)
    showFrom(moved.start)
    held.value = { ...held.value, before: moved }
  }

  function partAt(x: number, width: number): WindowPart | null {
    const { axis } = timeline
    const [left, right] = [shown.value.start, shown.value.end].map(
      (day) => (day - axis.value.start) / daysPerPixel(width),
    ) as [number, number]
    // A narrow window has a middle to be dragged by.
    const edge = Math.min(EDGE, (right - left) / 4)
    if (x < left - EDGE || x > right + EDGE) return null
    if (x < left + edge) return 'start'
    return x > right - edge ? 'end' : 'window'
  }

  function daysPerPixel(width: number) {
    const { start, end } = timeline.axis.value
    return (end - start) / width
  }

  function move(window: DayWindow, part: WindowPart, days: number) {
    return dragWindow(window, part, days, timeline.axis.value, LEAST_DAYS)
  }

  function follow(event: PointerEvent) {
    const box = strip.value?.getBoundingClientRect()
    if (!box || held.value?.pointerId !== event.pointerId) return
    const { part, x, before } = held.value
    const next = move(before, part, (event.clientX - x) * daysPerPixel(box.width))
    if (part === 'window') showFrom(next.start)
    else show(next)
  }

  function release() {
    held.value = null
  }

  function restore() {
    if (held.value) show(held.value.before)
    held.value = null
  }

  function onKey(event: KeyboardEvent) {
    const { start, end } = shown.value
    const by = (share: number) => () => showFrom(move(shown.value, 'window', (end - start) * share).start)
    const acts: Record<string, () => void> = {
      ArrowLeft: by(-STEP),
      ArrowDown: by(-STEP),
      ArrowRight: by(STEP),
      ArrowUp: by(STEP),
      PageUp: by(1),
      PageDown: by(-1),
      Home: by(-Infinity),
      End: by(Infinity),
      '+': timeline.zoomIn,
      '-': timeline.zoomOut,
      Escape: restore,
    }
    const act = acts[event.key]
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && !held.value) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return { shown, share, held, press, follow, release, restore, onKey }
}
