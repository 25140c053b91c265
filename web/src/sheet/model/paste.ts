import type { Block } from '../clipboard/tsv'
import type { NewLine } from '../edit'
import { gestureOf, type Gesture } from './gesture'
import { type CellRange, rangeSize } from './range'
import { enter, type Entry, type Source } from './source'

/**
 * Lays a block over the cells from the range's first corner on. Where the range is a multiple of it, as of a single
 * cell, it fills the range. In an open row all of its lines begin something new; those on the way are passed over, as
 * when copying.
 */
export function paste<Row>(source: Source<Row>, range: CellRange, block: Block): Gesture {
  if (source.isOpen(source.rows[range.top]!)) return gestureOf([], { lines: newLines(source, range, block) })
  const targets = closedRows(source, range.top)
  const width = Math.max(...block.map((cells) => cells.length))
  const height = repeated(block.length, targets.filter((row) => row <= range.bottom).length)
  const across = repeated(width, rangeSize(range).columns)
  const entries: Entry[] = []
  for (const [line, row] of targets.slice(0, height).entries()) {
    const cells = block[line % block.length]!
    for (let offset = 0; offset < across; offset++) {
      const text = cells[offset % width]
      const column = range.left + offset
      if (text !== undefined && column < source.columns.length)
        entries.push(enter(source, { row, column }, text))
    }
  }
  return gestureOf(entries, {
    beyond: {
      rows: Math.max(0, height - targets.length),
      columns: Math.max(0, range.left + across - source.columns.length),
    },
    reached: {
      row: targets[Math.min(height, targets.length) - 1]!,
      column: Math.min(range.left + across, source.columns.length) - 1,
    },
  })
}

/** Sums are no place for what is pasted above them. */
function closedRows<Row>({ rows, isOpen, sumsFrom = rows.length }: Source<Row>, top: number): number[] {
  const end = top < sumsFrom ? sumsFrom : rows.length
  return rows.flatMap((row, index) => (index < top || index >= end || isOpen(row) ? [] : [index]))
}

function repeated(size: number, room: number): number {
  return room > size && room % size === 0 ? room : size
}

function newLines<Row>(source: Source<Row>, { top, left }: CellRange, block: Block): NewLine[] {
  const [row, column] = [source.keyOf(source.rows[top]!), source.columns[left]!.key]
  return block
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => ({ row, column, cells }))
}
