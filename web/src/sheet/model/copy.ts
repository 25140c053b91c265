import type { Block } from '../clipboard/tsv'
import type { WrongCell } from '../edit'
import type { CellRange } from './range'
import { type Source, textAt } from './source'

/** What is seen in the range, also where it is wrong; open rows are no content. */
export function copy<Row>(
  source: Source<Row>,
  { top, left, bottom, right }: CellRange,
  wrongAt: (row: string, column: string) => WrongCell | undefined,
): Block {
  const block: string[][] = []
  for (let row = top; row <= bottom; row++) {
    const value = source.rows[row]!
    if (source.isOpen(value)) continue
    block.push(
      source.columns
        .slice(left, right + 1)
        .map(
          ({ key }, offset) =>
            wrongAt(source.keyOf(value), key)?.text ??
            textAt(source, { row, column: left + offset }, 'plain'),
        ),
    )
  }
  return block
}
