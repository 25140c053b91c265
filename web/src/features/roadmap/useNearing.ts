import { onBeforeUnmount, type Ref, watch } from 'vue'

/** Calls each time an element comes near to what is seen of the scroller, so that a list goes on by itself. */
export function useNearing(
  element: Readonly<Ref<HTMLElement | null>>,
  scroller: Readonly<Ref<HTMLElement | null>>,
  near: () => void,
): void {
  let observer: IntersectionObserver | undefined
  watch(
    element,
    (now) => {
      observer?.disconnect()
      if (!now) return
      observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) near()
        },
        { root: scroller.value, rootMargin: '600px' },
      )
      observer.observe(now)
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => observer?.disconnect())
}
