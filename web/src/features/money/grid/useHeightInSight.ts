import { onBeforeUnmount, onMounted, ref, type ShallowRef } from 'vue'

/**
 * Pixels from the top of an element to the end of the window: what stands at the bottom of something so high is in
 * sight, however far the page is scrolled.
 */
export function useHeightInSight(element: Readonly<ShallowRef<HTMLElement | null>>) {
  const height = ref<number>()
  let frame = 0

  function read() {
    frame = 0
    if (element.value) height.value = window.innerHeight - element.value.getBoundingClientRect().top
  }

  function readSoon() {
    frame ||= requestAnimationFrame(read)
  }

  // What stands above may grow and shrink without any scrolling.
  const observer = new ResizeObserver(readSoon)
  onMounted(() => {
    read()
    observer.observe(document.body)
    window.addEventListener('resize', readSoon)
    document.addEventListener('scroll', readSoon, { capture: true, passive: true })
  })
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    window.removeEventListener('resize', readSoon)
    document.removeEventListener('scroll', readSoon, { capture: true })
  })

  return height
}
