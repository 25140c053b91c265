import type { DayNumber } from '@fahrplan/shared/kernel'
import { onBeforeUnmount, type ShallowRef } from 'vue'
import { magnification, type Pinch, pinchOf } from '../gestures/pinch'
import { wheelMagnification } from '../gestures/wheelZoom'
import type { Timeline } from './useTimeline'

interface Sources {
  readonly scroller: Readonly<ShallowRef<HTMLElement | null>>
  readonly timeline: Timeline
  /** A finger or a pointer holds something: two fingers then do not zoom. */
  isBusy(): boolean
}

/** Zooming where the pointer is, by Ctrl and the wheel, by a trackpad, or by two fingers on the chart. */
export function useZoomGestures({ scroller, timeline, isBusy }: Sources) {
  let listening: AbortController | null = null

  /** Also what a pinch on a trackpad sends. */
  function onWheel(event: WheelEvent) {
    if (!event.ctrlKey) return
    event.preventDefault()
    const x = Math.max(0, viewX(event.clientX))
    timeline.zoomTo(timeline.pxPerDay.value * wheelMagnification(event), timeline.heldAt(x))
  }

  /** From the left of what the axis shows. */
  function viewX(clientX: number) {
    return clientX - (scroller.value?.getBoundingClientRect().left ?? 0) - timeline.paneWidth.value
  }

  function onTouchStart(event: TouchEvent) {
    stop()
    const began = isBusy() ? null : pinchIn(event)
    // With one finger the browser scrolls; with two it would, too, or magnify the page.
    if (!began) return
    if (event.cancelable) event.preventDefault()
    follow(event, began)
  }

  function follow(event: TouchEvent, began: Pinch) {
    const { day } = timeline.heldAt(viewX(began.x))
    const before = timeline.pxPerDay.value
    listening = new AbortController()
    const { signal } = listening
    const move = (next: TouchEvent) => {
      const now = pinchIn(next)
      if (!now) return
      if (next.cancelable) next.preventDefault()
      timeline.zoomTo(before * magnification(began, now), { day, x: viewX(now.x) })
    }
    // Touches are told to what they began on, also when that has been taken out of the document.
    for (const { target } of event.touches) {
      if (!(target instanceof Element)) continue
      const heard = target as HTMLElement
      heard.addEventListener('touchmove', move, { signal, passive: false })
      heard.addEventListener('touchend', stop, { signal })
      heard.addEventListener('touchcancel', stop, { signal })
    }
  }

  function pinchIn({ touches }: TouchEvent): Pinch | null {
    const [one, other] = touches
    if (!one || !other || touches.length > 2) return null
    return pinchOf({ x: one.clientX, y: one.clientY }, { x: other.clientX, y: other.clientY })
  }

  function stop() {
    listening?.abort()
    listening = null
  }

  onBeforeUnmount(stop)

  /** By the place of a pointer in the window. */
  function dayAt(clientX: number): DayNumber {
    return Math.floor(timeline.heldAt(viewX(clientX)).day)
  }

  return { onWheel, onTouchStart, dayAt }
}
