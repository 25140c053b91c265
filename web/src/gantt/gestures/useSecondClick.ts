import { onBeforeUnmount } from 'vue'

/** Milliseconds, as systems have it. */
const SOON = 500

/** Pixels. */
const NEAR = 8

/**
 * A second click on the same spot, whatever lies there by then: the first one may have opened something over it,
 * and browsers tell a double click to that.
 */
export function useSecondClick() {
  let waiting: AbortController | null = null

  function expect(first: MouseEvent, then: (second: MouseEvent) => void) {
    waiting?.abort()
    waiting = new AbortController()
    const { signal } = waiting
    const hear = (second: MouseEvent) => {
      if (second === first) return
      waiting?.abort()
      const near = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY) <= NEAR
      if (!near || second.timeStamp - first.timeStamp > SOON) return
      second.preventDefault()
      second.stopPropagation()
      then(second)
    }
    window.addEventListener('click', hear, { signal, capture: true })
  }

  onBeforeUnmount(() => waiting?.abort())

  return { expect }
}
