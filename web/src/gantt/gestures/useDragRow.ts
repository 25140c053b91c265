import { onBeforeUnmount, type ShallowRef, shallowRef } from 'vue'
import { dragRow, ROW_AT_REST, type RowDragEvent, type RowDragState, type RowPoint } from './dragRow'
import { edgeScroll } from './edgeScroll'

interface Sources {
  /** What the chart stands in. */
  readonly root: Readonly<ShallowRef<HTMLElement | null>>
  isDraggable(id: string): boolean
  drop(id: string, over: RowPoint): void
}

/** Feeds pointers on the tree's column, and Escape, to the `dragRow` machine. A finger scrolls instead. */
export function useDragRow({ root, isDraggable, drop }: Sources) {
  const state = shallowRef<RowDragState>(ROW_AT_REST)
  /** Counts while a row is dragged: what is drawn beside the rows is placed anew with each. */
  const frames = shallowRef(0)
  let listening: AbortController | null = null
  let pointer: { id: number; x: number; y: number } | null = null
  let frame = 0

  function send(event: RowDragEvent) {
    const before = state.value.phase
    const step = dragRow(state.value, event)
    state.value = step.state
    if (before === 'dragging' && step.state.phase === 'idle') swallowClick()
    if (before !== 'idle' && step.state.phase === 'idle') stopListening()
    if (step.drop) drop(step.drop.id, step.drop.over)
  }

  function press(event: PointerEvent) {
    const isMouse = event.button === 0 && event.isPrimary && event.pointerType !== 'touch'
    const cell = event.target instanceof Element ? event.target.closest('[role=rowheader]') : null
    const id = cell?.closest<HTMLElement>('[data-row]')?.dataset.row
    const isControl = event.target instanceof Element && event.target.closest('button, input') !== null
    if (!isMouse || id === undefined || isControl || !isDraggable(id)) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || state.value.phase !== 'idle') return
    listen()
    send({ type: 'press', grip: { pointerId: event.pointerId, id, x: event.clientX, y: event.clientY } })
  }

  function sendMove() {
    if (!pointer) return
    const { id: pointerId, x, y } = pointer
    send({ type: 'move', pointerId, x, y, over: rowAt(x, y) })
    frames.value++
  }

  /** Once a frame: follow the pointer, and the edge it may be held against. */
  function follow() {
    frame = 0
    sendMove()
    const grid = root.value?.querySelector('[role=treegrid]')
    const { value: held } = state
    if (held.phase !== 'dragging' || !grid || !pointer) return
    const { top } = grid.getBoundingClientRect()
    const head = grid.firstElementChild?.clientHeight ?? 0
    const speed = edgeScroll(pointer.y, top + head, top + grid.clientHeight)
    // Who takes hold of the last row in view and goes up means no edge.
    if (speed * (pointer.y - held.grip.y) <= 0) return
    const before = grid.scrollTop
    grid.scrollTop += speed
    if (grid.scrollTop !== before) frame = requestAnimationFrame(follow)
  }

  function rowAt(x: number, y: number): RowPoint | null {
    const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]')
    const id = row?.dataset.row
    if (!row || id === undefined || !root.value?.contains(row)) return null
    const box = row.getBoundingClientRect()
    return { id, half: y < box.top + box.height / 2 ? 'upper' : 'lower' }
  }

  function listen() {
    listening = new AbortController()
    const { signal } = listening
    const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, act, { signal, capture: true })
    on('pointermove', (event) => {
      pointer = { id: event.pointerId, x: event.clientX, y: event.clientY }
      frame ||= requestAnimationFrame(follow)
    })
    on('pointerup', (event) => {
      sendMove()
      send({ type: 'release', pointerId: event.pointerId })
    })
    on('pointercancel', () => send({ type: 'abort' }))
    on('blur', (event) => {
      if (event.target === window) send({ type: 'abort' })
    })
    on('keydown', (event) => {
      if (event.key !== 'Escape' || state.value.phase !== 'dragging') return
      event.preventDefault()
      event.stopPropagation()
      send({ type: 'abort' })
    })
    document.addEventListener('selectstart', (event) => event.preventDefault(), { signal })
  }

  /** The click that ends a drag chooses nothing. It comes at once or never. */
  function swallowClick() {
    const swallow = new AbortController()
    const options = { signal: swallow.signal, capture: true }
    window.addEventListener('click', (event) => event.stopPropagation(), { ...options, once: true })
    window.addEventListener('pointerdown', () => swallow.abort(), options)
    window.addEventListener('keydown', () => swallow.abort(), options)
  }

  function stopListening() {
    listening?.abort()
    listening = null
    pointer = null
    cancelAnimationFrame(frame)
    frame = 0
  }

  onBeforeUnmount(stopListening)

  return { state, frames, press }
}
