import type { CellType } from '../column'
import { type CellRange, placesIn, rangeSize } from './range'
import type { Source } from './source'

/** What is in a range, for a status line. */
export interface RangeSummary {
  readonly cells: number
  readonly numbers: number
  /** Of numbers of one kind only: euros and percent make no sum. */
  readonly sum?: { readonly value: number; readonly type: CellType } | undefined
}

const SUMMED: readonly CellType['kind'][] = ['whole', 'money']
const NUMBERS: readonly CellType['kind'][] = [...SUMMED, 'percent']

export function summarise<Row>(source: Source<Row>, range: CellRange): RangeSummary {
  const { rows, columns } = rangeSize(range)
  const kinds = new Map<CellType['kind'], CellType>()
  let numbers = 0
  let sum = 0
  for (const { row, column } of placesIn(range)) {
    const value = source.rows[row]!
    const type = source.columns[column]!.type(value)
    const content = source.columns[column]!.value(value)
    if (source.columns[column]!.isSum?.(value)) continue
    if (typeof content !== 'number' || !NUMBERS.includes(type.kind)) continue
    numbers++
    sum += content
    kinds.set(type.kind, type)
  }
  const [type] = kinds.values()
  const isSum = kinds.size === 1 && type !== undefined && SUMMED.includes(type.kind)
  return { cells: rows * columns, numbers, sum: isSum ? { value: sum, type } : undefined }
}
