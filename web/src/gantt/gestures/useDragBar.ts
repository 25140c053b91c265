import { onBeforeUnmount, type ShallowRef, shallowRef } from 'vue'
import { type GanttHorizon, type GanttRow, isMovable, isResizable, spanOf } from '../model/row'
import { shiftLimits } from '../model/shift'
import { barPart } from './barPart'
import { dragBar, type DragEvent, type DragNotice, type DragState, type Grip, IDLE } from './dragBar'
import { edgeScroll } from './edgeScroll'

interface Sources {
  readonly scroller: Readonly<ShallowRef<HTMLElement | null>>
  pxPerDay(): number
  horizon(): GanttHorizon
  /** Width of what covers the left of the scroller. */
  paneWidth(): number
  rowOf(id: string): GanttRow | undefined
  /** By touch only a selected bar moves: a finger on any other one scrolls. */
  isSelected(id: string): boolean
  tell(notice: DragNotice): void
}

/** Feeds pointers and Escape to the `dragBar` machine. */
export function useDragBar(sources: Sources) {
  const state = shallowRef<DragState>(IDLE)
  let listening: AbortController | null = null
  let frame = 0
  let pointer: { id: number; x: number; y: number; alternative: boolean } | null = null

  function send(event: DragEvent) {
    const before = state.value.phase
    const step = dragBar(state.value, event)
    state.value = step.state
    if (before !== 'dragging' && step.state.phase === 'dragging') capture(step.state.grip.pointerId)
    if (before !== 'idle' && step.state.phase === 'idle') stopListening()
    if (step.notice) sources.tell(step.notice)
  }

  function press(event: PointerEvent) {
    if (event.pointerType === 'touch' && !sources.isSelected(barAt(event)?.dataset['bar'] ?? '')) return
    take(event, false)
  }

  /** By a finger that was held on a bar. Whether there was one to take. */
  function lift(event: PointerEvent): boolean {
    return take(event, true)
  }

  function take(event: PointerEvent, lifted: boolean): boolean {
    const grip = event.button === 0 && event.isPrimary ? gripAt(event) : null
    if (!grip || state.value.phase !== 'idle') return false
    listen()
    send({ type: 'press', grip, lifted })
    return true
  }

  function barAt(event: PointerEvent): HTMLElement | null {
    return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bar]') : null
  }

  function gripAt(event: PointerEvent): Grip | null {
    const bar = barAt(event)
    const row = bar?.dataset.bar === undefined ? undefined : sources.rowOf(bar.dataset.bar)
    const span = row && spanOf(row)
    if (!bar || !row || !span || !isMovable(row)) return null
    const box = bar.getBoundingClientRect()
    const part = barPart(event.clientX - box.left, box.width, isResizable(row), event.pointerType === 'touch')
    const limits = shiftLimits(span, part, sources.horizon())
    return {
      pointerId: event.pointerId,
      id: row.id,
      part,
      limits,
      ...contentPoint(event.clientX, event.clientY),
    }
  }

  function contentPoint(x: number, y: number) {
    const { scrollLeft = 0, scrollTop = 0 } = sources.scroller.value ?? {}
    return { x: x + scrollLeft, y: y + scrollTop }
  }

  function sendMove() {
    if (!pointer) return
    send({
      type: 'move',
      pointerId: pointer.id,
      pxPerDay: sources.pxPerDay(),
      alternative: pointer.alternative,
      ...contentPoint(pointer.x, pointer.y),
    })
  }

  /** Once a frame: follow the pointer, and the edge it may be held against. */
  function follow() {
    frame = 0
    sendMove()
    const element = sources.scroller.value
    if (state.value.phase !== 'dragging' || !pointer || !element) return
    const box = element.getBoundingClientRect()
    const speed = edgeScroll(pointer.x, box.left + sources.paneWidth(), box.left + element.clientWidth)
    if (speed === 0) return
    const before = element.scrollLeft
    element.scrollLeft += speed
    if (element.scrollLeft !== before) frame = requestAnimationFrame(follow)
  }

  function listen() {
    listening = new AbortController()
    const { signal } = listening
    const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, act, { signal, capture: true })
    on('pointermove', (event) => {
      pointer = { id: event.pointerId, x: event.clientX, y: event.clientY, alternative: event.shiftKey }
      frame ||= requestAnimationFrame(follow)
    })
    on('pointerup', (event) => {
      sendMove()
      send({ type: 'release', pointerId: event.pointerId })
    })
    on('pointercancel', () => send({ type: 'abort' }))
    on('lostpointercapture', (event) => {
      // What a finger touches captures it by itself, and loses it when the drag takes over.
      if (event.target === sources.scroller.value) send({ type: 'abort' })
    })
    on('blur', (event) => {
      if (event.target === window) send({ type: 'abort' })
    })
    on('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      send({ type: 'abort' })
    })
  }

  function stopListening() {
    listening?.abort()
    listening = null
    pointer = null
    cancelAnimationFrame(frame)
    frame = 0
  }

  function capture(pointerId: number) {
    sources.scroller.value?.setPointerCapture(pointerId)
  }

  onBeforeUnmount(() => {
    send({ type: 'abort' })
    stopListening()
  })

  return { state, press, lift }
}
