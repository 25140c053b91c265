import { clampDays, type GanttShift, type ShiftLimits, type ShiftPart } from '../model/shift'

/** What was taken hold of, and where. Coordinates are those of the content, not of the window. */
export interface Grip {
  readonly pointerId: number
  readonly id: string
  readonly part: ShiftPart
  readonly x: number
  readonly y: number
  readonly limits: ShiftLimits
}

export type DragState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pointing'; readonly grip: Grip }
  | {
      readonly phase: 'dragging'
      readonly grip: Grip
      readonly days: number
      readonly alternative: boolean
    }

export type DragEvent =
  /** `lifted`: it was held long enough to be meant, also before it moves. */
  | { readonly type: 'press'; readonly grip: Grip; readonly lifted?: boolean }
  | {
      readonly type: 'move'
      readonly pointerId: number
      readonly x: number
      readonly y: number
      readonly pxPerDay: number
      readonly alternative: boolean
    }
  | { readonly type: 'release'; readonly pointerId: number }
  | { readonly type: 'abort' }

/** What the world hears of a gesture: any number of `dragging`, then one `drop` or one `cancel`. */
export type DragNotice =
  | { readonly type: 'dragging' | 'drop'; readonly shift: GanttShift }
  | { readonly type: 'cancel'; readonly id: string }

export interface DragStep {
  readonly state: DragState
  readonly notice?: DragNotice
}

export const IDLE: DragState = { phase: 'idle' }

/** A press that trembles is still a click. */
const THRESHOLD = 4

export function dragBar(state: DragState, event: DragEvent): DragStep {
  switch (event.type) {
    case 'press':
      return state.phase === 'idle' ? press(event) : { state }
    case 'move':
      return move(state, event)
    case 'release':
      return isHeldBy(state, event.pointerId) ? release(state) : { state }
    case 'abort':
      return abort(state)
  }
}

function press({ grip, lifted = false }: Extract<DragEvent, { type: 'press' }>): DragStep {
  if (!lifted) return { state: { phase: 'pointing', grip } }
  return {
    state: { phase: 'dragging', grip, days: 0, alternative: false },
    notice: { type: 'dragging', shift: shiftOf(grip, 0, false) },
  }
}

function move(state: DragState, event: Extract<DragEvent, { type: 'move' }>): DragStep {
  if (!isHeldBy(state, event.pointerId)) return { state }
  const { grip } = state
  const far = Math.hypot(event.x - grip.x, event.y - grip.y) >= THRESHOLD
  if (state.phase === 'pointing' && !far) return { state }
  const days = clampDays(Math.round((event.x - grip.x) / event.pxPerDay), grip.limits)
  const { alternative } = event
  if (state.phase === 'dragging' && state.days === days && state.alternative === alternative) return { state }
  return {
    state: { phase: 'dragging', grip, days, alternative },
    notice: { type: 'dragging', shift: shiftOf(grip, days, alternative) },
  }
}

function release(state: HeldState): DragStep {
  if (state.phase === 'pointing') return { state: IDLE }
  if (state.days === 0) return abort(state)
  return { state: IDLE, notice: { type: 'drop', shift: shiftOf(state.grip, state.days, state.alternative) } }
}

function abort(state: DragState): DragStep {
  if (state.phase !== 'dragging') return { state: IDLE }
  return { state: IDLE, notice: { type: 'cancel', id: state.grip.id } }
}

type HeldState = Exclude<DragState, { phase: 'idle' }>

function isHeldBy(state: DragState, pointerId: number): state is HeldState {
  return state.phase !== 'idle' && state.grip.pointerId === pointerId
}

function shiftOf(grip: Grip, days: number, alternative: boolean): GanttShift {
  return { id: grip.id, part: grip.part, days, ...(alternative && { alternative }) }
}
