import type { LinkEnd } from '../model/linkType'

/** One end of a row's bar. */
export interface LinkPort {
  readonly id: string
  readonly end: LinkEnd
}

/** Client pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * `held`: the pointer that pressed on a port is still down. `open`: it was let go on the port itself, or a key began;
 * the next click or Enter on a row completes the link.
 */
export type LinkState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'held' | 'open'
      readonly from: LinkPort
      readonly pressed: Point | null
      readonly at: Point | null
      readonly over: LinkPort | null
    }

export type LinkEvent =
  | { readonly type: 'press'; readonly from: LinkPort; readonly at: Point }
  /** By a key, without a pointer. */
  | { readonly type: 'begin'; readonly from: LinkPort }
  | { readonly type: 'move'; readonly at: Point; readonly over: LinkPort | null }
  | { readonly type: 'release' }
  /** A row was chosen, by a click or by Enter. */
  | { readonly type: 'choose'; readonly to: LinkPort }
  | { readonly type: 'abort' }

export interface LinkStep {
  readonly state: LinkState
  readonly linked?: { readonly from: LinkPort; readonly to: LinkPort }
}

export const NO_LINK: LinkState = { phase: 'idle' }

/** A press that trembles is still a click. */
const THRESHOLD = 6

export function drawLink(state: LinkState, event: LinkEvent): LinkStep {
  switch (event.type) {
    case 'press':
      return { state: { phase: 'held', from: event.from, pressed: event.at, at: event.at, over: null } }
    case 'begin':
      return { state: { phase: 'open', from: event.from, pressed: null, at: null, over: null } }
    case 'move':
      return { state: state.phase === 'idle' ? state : { ...state, at: event.at, over: event.over } }
    case 'release':
      return release(state)
    case 'choose':
      return state.phase === 'open' ? complete(state.from, event.to) : { state }
    case 'abort':
      return { state: NO_LINK }
  }
}

function release(state: LinkState): LinkStep {
  if (state.phase !== 'held') return { state }
  const { pressed, at, over } = state
  const isClick = !pressed || !at || Math.hypot(at.x - pressed.x, at.y - pressed.y) < THRESHOLD
  if (isClick) return { state: { ...state, phase: 'open' } }
  return over ? complete(state.from, over) : { state: NO_LINK }
}

function complete(from: LinkPort, to: LinkPort): LinkStep {
  return from.id === to.id ? { state: NO_LINK } : { state: NO_LINK, linked: { from, to } }
}
