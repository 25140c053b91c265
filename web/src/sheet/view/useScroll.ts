import { onBeforeUnmount, onMounted, ref, type ShallowRef } from 'vue'

/** What the scrolled element shows, read at most once a frame. */
export function useScroll(scroller: Readonly<ShallowRef<HTMLElement | null>>) {
  const top = ref(0)
  const width = ref(0)
  const height = ref(0)
  let frame = 0

  function read() {
    frame = 0
    const element = scroller.value
    if (!element) return
    top.value = element.scrollTop
    width.value = element.clientWidth
    height.value = element.clientHeight
  }

  function readSoon() {
    frame ||= requestAnimationFrame(read)
  }

  function scrollTo(to: { readonly top: number; readonly left: number }) {
    scroller.value?.scrollTo({ ...to, behavior: 'instant' })
    read()
  }

  const observer = new ResizeObserver(read)
  onMounted(() => {
    read()
    if (scroller.value) observer.observe(scroller.value)
  })
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  })

  return { top, width, height, readSoon, scrollTo }
}
