import type { CellEdit, NewLine } from '../edit'
import type { Place } from './range'
import type { Entry } from './source'

/** What a gesture over many cells comes to. */
export interface Gesture {
  readonly cells: readonly CellEdit[]
  readonly lines: readonly NewLine[]
  readonly wrong: readonly Extract<Entry, { kind: 'wrong' }>[]
  /** Cells whose value stays as it is; what was wrong in them is settled by it. */
  readonly same: readonly { readonly row: string; readonly column: string }[]
  /** Why cells could not be changed, one for each; nothing where they must not be empty. */
  readonly locked: readonly (string | undefined)[]
  /** How many lines and columns found no place. */
  readonly beyond: { readonly rows: number; readonly columns: number }
  /** The last cell that was written over. */
  readonly reached?: Place | undefined
}

export function gestureOf(
  entries: readonly Entry[],
  more: Partial<Pick<Gesture, 'lines' | 'beyond' | 'reached'>> = {},
): Gesture {
  return {
    cells: entries.flatMap((entry) => (entry.kind === 'edit' ? [entry.edit] : [])),
    wrong: entries.filter((entry) => entry.kind === 'wrong'),
    same: entries.filter((entry) => entry.kind === 'same'),
    locked: entries.flatMap((entry) => (entry.kind === 'locked' ? [entry.reason] : [])),
    lines: more.lines ?? [],
    beyond: more.beyond ?? { rows: 0, columns: 0 },
    reached: more.reached,
  }
}
