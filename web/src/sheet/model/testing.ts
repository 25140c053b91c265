import type { SheetColumn } from '../column'
import type { Source } from './source'

/** A row of the tests' sheet. */
export interface Item {
  readonly id: string
  readonly name: string
  readonly count: number | null
  readonly due: string | null
  readonly open?: boolean
}

const COLUMNS: readonly SheetColumn<Item>[] = [
  { key: 'name', label: 'Name', width: 100, value: ({ name }) => name, type: () => ({ kind: 'text' }) },
  {
    key: 'count',
    label: 'Anzahl',
    width: 100,
    value: ({ count }) => count,
    type: () => ({ kind: 'whole' }),
    optional: () => true,
    locked: ({ name }) => (name === 'fest' ? 'Diese Zeile steht fest.' : undefined),
  },
  {
    key: 'due',
    label: 'Termin',
    width: 100,
    value: ({ due }) => due,
    type: () => ({ kind: 'day' }),
    optional: () => true,
  },
]

export const ITEMS: readonly Item[] = [
  { id: 'a', name: 'eins', count: 1, due: '2027-03-15' },
  { id: 'b', name: 'fest', count: 20, due: null },
  { id: 'c', name: 'drei', count: null, due: '2027-01-01' },
  { id: 'd', name: 'vier', count: 4, due: null },
]

export const NEW_ROW: Item = { id: 'new', name: '', count: null, due: null, open: true }

export function sourceOf(rows: readonly Item[] = ITEMS): Source<Item> {
  return {
    rows,
    columns: COLUMNS,
    language: 'de',
    keyOf: ({ id }) => id,
    isOpen: ({ open }) => open === true,
  }
}
