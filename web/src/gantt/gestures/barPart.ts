import type { ShiftPart } from '../model/shift'

/** Width of the handles at both ends; the stylesheet shows them with the same numbers. */
const HANDLE = { fine: 8, finger: 22 } as const
const HANDLE_SHARE = 0.25

/** Which part of a bar a pointer takes hold of, `x` pixels from its left end. */
export function barPart(x: number, width: number, resizable: boolean, byFinger = false): ShiftPart {
  if (!resizable) return 'move'
  const handle = Math.min(byFinger ? HANDLE.finger : HANDLE.fine, width * HANDLE_SHARE)
  if (x < handle) return 'start'
  return x > width - handle ? 'end' : 'move'
}
