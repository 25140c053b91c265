import { nextTick, onBeforeUnmount, onMounted, type ShallowRef, shallowRef } from 'vue'

/** What the scroll container shows, in pixels. */
export interface Viewport {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/**
 * The container is read at most once a frame. Until the browser has laid it out, it is taken to be as large as the
 * window: asking for its size before would have everything laid out twice.
 */
export function useViewport(scroller: Readonly<ShallowRef<HTMLElement | null>>) {
  const viewport = shallowRef<Viewport>({
    top: 0,
    left: 0,
    width: window.innerWidth,
    height: window.innerHeight,
  })
  const isMeasured = shallowRef(false)
  let frame = 0

  function read() {
    frame = 0
    const element = scroller.value
    if (!element) return
    const next = {
      top: element.scrollTop,
      left: element.scrollLeft,
      width: element.clientWidth,
      height: element.clientHeight,
    }
    const { value: old } = viewport
    const differs =
      old.top !== next.top || old.left !== next.left || old.width !== next.width || old.height !== next.height
    if (differs) viewport.value = next
  }

  function readSoon() {
    frame ||= requestAnimationFrame(read)
  }

  function scrollTo(to: { top?: number; left?: number }) {
    const { top, left } = viewport.value
    const next = { top: Math.max(0, to.top ?? top), left: Math.max(0, to.left ?? left) }
    // Going nowhere has its price too: everything would be laid out for it.
    if (frame === 0 && next.top === top && next.left === left) return
    jump(next)
  }

  function jump(to: { top: number; left: number }) {
    scroller.value?.scrollTo({ ...to, behavior: 'instant' })
    read()
  }

  /** Draws what will be in view, and goes there once the content is wide enough for it. */
  async function goWhenDrawn(left: number) {
    viewport.value = { ...viewport.value, left }
    await nextTick()
    jump({ top: viewport.value.top, left })
  }

  /** It comes between layout and paint: what it changes is painted at once. */
  const observer = new ResizeObserver(() => {
    read()
    isMeasured.value = true
  })
  onMounted(() => scroller.value && observer.observe(scroller.value))
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  })

  return { viewport, isMeasured, readSoon, scrollTo, goWhenDrawn }
}
