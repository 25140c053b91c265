import { onBeforeUnmount, onMounted, type ShallowRef, shallowRef } from 'vue'

/** What the scroll container shows, in pixels. */
export interface Viewport {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** The container is read at most once a frame. */
export function useViewport(scroller: Readonly<ShallowRef<HTMLElement | null>>) {
  const viewport = shallowRef<Viewport>({ top: 0, left: 0, width: 0, height: 0 })
  let frame = 0

  function read() {
    frame = 0
    const element = scroller.value
    if (!element) return
    viewport.value = {
      top: element.scrollTop,
      left: element.scrollLeft,
      width: element.clientWidth,
      height: element.clientHeight,
    }
  }

  function readSoon() {
    frame ||= requestAnimationFrame(read)
  }

  function scrollTo(to: { top?: number; left?: number }) {
    scroller.value?.scrollTo({ ...to, behavior: 'instant' })
    read()
  }

  const observer = new ResizeObserver(read)
  onMounted(() => {
    if (!scroller.value) return
    read()
    observer.observe(scroller.value)
  })
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  })

  return { viewport, readSoon, scrollTo }
}
