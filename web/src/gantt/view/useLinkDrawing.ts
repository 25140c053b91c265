import { computed, onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'
import { drawLink, type LinkEvent, type LinkPort, type LinkState, NO_LINK } from '../gestures/drawLink'
import { type LinkEnd, linkTypeOf } from '../model/linkType'
import type { GanttNewLink, GanttRow } from '../model/row'

interface Sources {
  readonly scroller: Readonly<ShallowRef<HTMLElement | null>>
  rowOf(id: string): GanttRow | undefined
  /** Null when it is over, one way or the other. */
  drawing(from: string | null): void
  linked(link: GanttNewLink): void
}

/** Links from one bar to another: dragged, clicked, or by keys. Escape leaves without one. */
export function useLinkDrawing(sources: Sources) {
  const state = shallowRef<LinkState>(NO_LINK)
  let listening: AbortController | null = null

  function send(event: LinkEvent) {
    const before = state.value
    const step = drawLink(before, event)
    state.value = step.state
    if (before.phase === 'idle' && step.state.phase !== 'idle') {
      listen()
      sources.drawing(step.state.from.id)
    }
    if (before.phase !== 'idle' && step.state.phase === 'idle') {
      listening?.abort()
      sources.drawing(null)
    }
    if (step.linked) {
      const { from, to } = step.linked
      sources.linked({ from: from.id, to: to.id, type: linkTypeOf(from.end, to.end) })
    }
  }

  function press(event: PointerEvent) {
    const port = event.button === 0 && event.target instanceof Element ? portAt(event.target) : null
    if (!port) return false
    event.preventDefault()
    event.stopPropagation()
    send({ type: 'press', from: port, at: { x: event.clientX, y: event.clientY } })
    return true
  }

  function portAt(target: Element): LinkPort | null {
    const { port, portRow } = target.closest<HTMLElement>('[data-port]')?.dataset ?? {}
    return portRow !== undefined && (port === 'start' || port === 'end') ? { id: portRow, end: port } : null
  }

  /** The nearer end of the bar under the pointer; where there is only its row, the start. */
  function targetAt(x: number, y: number): LinkPort | null {
    const found = document.elementFromPoint(x, y)
    const id = found?.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (id === undefined || !sources.scroller.value?.contains(found) || !sources.rowOf(id)?.linkable)
      return null
    return { id, end: endAt(found?.closest('.gantt-bar'), x) }
  }

  function endAt(bar: Element | null | undefined, x: number): LinkEnd {
    const box = bar?.getBoundingClientRect()
    return box && x > box.left + box.width / 2 ? 'end' : 'start'
  }

  function listen() {
    listening = new AbortController()
    const { signal } = listening
    const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, act, { signal, capture: true })
    on('pointermove', (event) =>
      send({
        type: 'move',
        at: { x: event.clientX, y: event.clientY },
        over: targetAt(event.clientX, event.clientY),
      }),
    )
    on('pointerup', () => send({ type: 'release' }))
    on('pointercancel', () => send({ type: 'abort' }))
    on('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      send({ type: 'abort' })
    })
  }

  onBeforeUnmount(() => listening?.abort())

  /** By a key: from the end of this row. */
  function begin(id: string) {
    if (sources.rowOf(id)?.linkable) send({ type: 'begin', from: { id, end: 'end' } })
  }

  /** Whether the click or key on this row completed a link. */
  function choose(id: string, at?: { x: number; y: number }): boolean {
    if (state.value.phase !== 'open' || state.value.from.id === id) return false
    send({ type: 'choose', to: (at && targetAt(at.x, at.y)) ?? { id, end: 'start' } })
    return true
  }

  return {
    press,
    begin,
    choose,
    from: computed(() => (state.value.phase === 'idle' ? null : state.value.from)),
    at: computed(() => (state.value.phase === 'idle' ? null : state.value.at)),
    isBusy: () => state.value.phase !== 'idle',
  }
}

export type LinkDrawing = ReturnType<typeof useLinkDrawing>
