import type { KeyCommand } from './keyboard'

/** Where the keyboard stands: on a row as a whole (`cell: null`) or on one of its cells. */
export interface GridPlace {
  readonly position: number
  readonly cell: number | null
}

export interface GridSituation extends GridPlace {
  readonly rows: number
  readonly cells: number
  readonly page: number
  /** Null where there is nothing to expand. */
  readonly expanded: boolean | null
  /** -1 at the top. */
  readonly parent: number
}

export type GridStep =
  | { readonly type: 'go'; readonly place: GridPlace }
  | { readonly type: 'expand' }
  | { readonly type: 'collapse' }

type Walk = Extract<KeyCommand, { type: 'step' | 'page' | 'edge' | 'sideways' }>

/** The treegrid pattern of the ARIA Authoring Practices, rows first. */
export function gridStep(command: Walk, at: GridSituation): GridStep | null {
  switch (command.type) {
    case 'step':
      return toRow(at.position + command.rows, at)
    case 'page':
      return toRow(at.position + command.direction * at.page, at)
    case 'edge':
      if (command.of === 'row' && at.cell !== null)
        return toCell(command.to === 'first' ? 0 : at.cells - 1, at)
      return toRow(command.to === 'first' ? 0 : at.rows - 1, at)
    case 'sideways':
      return command.direction > 0 ? right(at) : left(at)
  }
}

function right(at: GridSituation): GridStep | null {
  if (at.cell !== null) return toCell(Math.min(at.cell + 1, at.cells - 1), at)
  return at.expanded === false ? { type: 'expand' } : toCell(0, at)
}

function left(at: GridSituation): GridStep | null {
  if (at.cell !== null) return toCell(at.cell === 0 ? null : at.cell - 1, at)
  if (at.expanded) return { type: 'collapse' }
  return at.parent < 0 ? null : toRow(at.parent, at)
}

function toRow(position: number, at: GridSituation): GridStep {
  const inside = Math.max(0, Math.min(at.rows - 1, position))
  return { type: 'go', place: { position: inside, cell: at.cell } }
}

function toCell(cell: number | null, at: GridSituation): GridStep {
  return { type: 'go', place: { position: at.position, cell } }
}
