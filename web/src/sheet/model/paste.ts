import type { Block } from '../clipboard/tsv'
import type { NewLine } from '../edit'
import { gestureOf, type Gesture } from './gesture'
import { type CellRange, rangeSize } from './range'
import { enter, type Entry, type Source } from './source'

/**
 * Lays a block over the cells from the range's first corner on. Where the range is a multiple of it, as of a single
 * cell, it fills the range. From the first open row on, all lines that are left begin something new there.
 */
export function paste<Row>(source: Source<Row>, range: CellRange, block: Block): Gesture {
  const width = Math.max(...block.map((cells) => cells.length))
  const { rows, columns } = rangeSize(range)
  const height = repeated(block.length, rows)
  const across = repeated(width, columns)
  const entries: Entry[] = []
  for (let line = 0; line < height; line++) {
    const row = range.top + line
    const value = source.rows[row]
    if (value === undefined) return gestureOf(entries, { beyond: beyond(height - line) })
    if (source.isOpen(value))
      return gestureOf(entries, {
        lines: newLines(source, value, range.left, block.slice(line % block.length)),
        beyond: beyond(0),
      })
    const cells = block[line % block.length]!
    for (let offset = 0; offset < across; offset++) {
      const text = cells[offset % width]
      const column = range.left + offset
      if (text !== undefined && column < source.columns.length)
        entries.push(enter(source, { row, column }, text))
    }
  }
  return gestureOf(entries, { beyond: beyond(0) })

  function beyond(lines: number): Gesture['beyond'] {
    return { rows: lines, columns: Math.max(0, range.left + across - source.columns.length) }
  }
}

function repeated(size: number, room: number): number {
  return room > size && room % size === 0 ? room : size
}

function newLines<Row>(source: Source<Row>, value: Row, left: number, block: Block): NewLine[] {
  const [row, column] = [source.keyOf(value), source.columns[left]!.key]
  return block
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => ({ row, column, cells }))
}
