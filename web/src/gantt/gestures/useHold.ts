import { onBeforeUnmount } from 'vue'
import type { Point } from './drawLink'

/** Milliseconds. Browsers take a longer press for the wish for a menu. */
const HOLD = 380

/** A finger that trembles is still held. */
const THRESHOLD = 8

interface Sources {
  /** A finger has been held on a spot. Whether something came of it. */
  held(press: PointerEvent): boolean
}

/**
 * A finger that is put down and held: a quick one scrolls. What is held on to must stay under the finger,
 * so from then on the browser may not scroll.
 */
export function useHold({ held }: Sources) {
  let waiting: AbortController | null = null
  let holding: AbortController | null = null
  let timer = 0

  function press(event: PointerEvent) {
    leave()
    if (event.pointerType !== 'touch' || !event.isPrimary || !(event.target instanceof Element)) return
    const began: Point = { x: event.clientX, y: event.clientY }
    waiting = new AbortController()
    const { signal } = waiting
    const { target } = event
    const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, act, { signal, capture: true })
    on('pointermove', (next) => {
      if (Math.hypot(next.clientX - began.x, next.clientY - began.y) > THRESHOLD) leave()
    })
    on('pointerdown', leave)
    on('pointerup', leave)
    on('pointercancel', leave)
    timer = window.setTimeout(() => {
      leave()
      if (held(event)) hold(target)
    }, HOLD)
  }

  function hold(target: Element) {
    navigator.vibrate?.(10)
    holding = new AbortController()
    const { signal } = holding
    const refuse = (event: Event) => event.cancelable && event.preventDefault()
    const release = () => holding?.abort()
    target.addEventListener('touchmove', refuse, { signal, passive: false })
    window.addEventListener('contextmenu', refuse, { signal, capture: true })
    target.addEventListener('touchend', release, { signal })
    target.addEventListener('touchcancel', release, { signal })
  }

  function leave() {
    window.clearTimeout(timer)
    waiting?.abort()
    waiting = null
  }

  onBeforeUnmount(() => {
    leave()
    holding?.abort()
  })

  return { press }
}
