/** Over which row the pointer is, and in which half of it. */
export interface RowPoint {
  readonly id: string
  readonly half: 'upper' | 'lower'
}

export interface RowGrip {
  readonly pointerId: number
  readonly id: string
  readonly x: number
  readonly y: number
}

export type RowDragState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pointing'; readonly grip: RowGrip }
  | { readonly phase: 'dragging'; readonly grip: RowGrip; readonly over: RowPoint | null }

export type RowDragEvent =
  | { readonly type: 'press'; readonly grip: RowGrip }
  | {
      readonly type: 'move'
      readonly pointerId: number
      readonly x: number
      readonly y: number
      readonly over: RowPoint | null
    }
  | { readonly type: 'release'; readonly pointerId: number }
  | { readonly type: 'abort' }

export interface RowDragStep {
  readonly state: RowDragState
  /** Let go, and over which row. */
  readonly drop?: { readonly id: string; readonly over: RowPoint }
}

export const ROW_AT_REST: RowDragState = { phase: 'idle' }

/** A press that trembles is still a click. */
const THRESHOLD = 6

/** A row of the tree that is taken to another place in it. */
export function dragRow(state: RowDragState, event: RowDragEvent): RowDragStep {
  if (event.type === 'abort') return { state: ROW_AT_REST }
  if (event.type === 'press')
    return { state: state.phase === 'idle' ? { phase: 'pointing', grip: event.grip } : state }
  if (state.phase === 'idle' || state.grip.pointerId !== event.pointerId) return { state }
  return event.type === 'move' ? move(state, event) : release(state)
}

type Held = Exclude<RowDragState, { phase: 'idle' }>

function move(state: Held, { x, y, over }: Extract<RowDragEvent, { type: 'move' }>): RowDragStep {
  const { grip } = state
  const near = Math.hypot(x - grip.x, y - grip.y) < THRESHOLD
  if (state.phase === 'pointing' && near) return { state }
  const same = state.phase === 'dragging' && state.over?.id === over?.id && state.over?.half === over?.half
  return { state: same ? state : { phase: 'dragging', grip, over } }
}

function release(state: Held): RowDragStep {
  if (state.phase === 'pointing' || !state.over) return { state: ROW_AT_REST }
  return { state: ROW_AT_REST, drop: { id: state.grip.id, over: state.over } }
}
