import type { Cents } from '@fahrplan/shared/kernel'
import type { ComputedRef } from 'vue'
import { type NewLine, type SheetColumn, useCellReading } from '@/sheet'
import { yearFieldOf } from '../model/yearKey'
import { MONEY } from './useMoneyColumns'

/** What was written in a cell of a new line. */
export interface LineText {
  readonly column: string
  readonly text: string
}

/** A cell that could not be read: it stays at the new line as it is. */
export interface UnreadText extends LineText {
  readonly reason: string
}

export interface LineAmounts {
  readonly amounts: ReadonlyMap<number, Cents>
  readonly unread: readonly UnreadText[]
}

/** Reads lines that begin something new. */
export function useLineTexts<Row>(columns: ComputedRef<readonly SheetColumn<Row>[]>) {
  const { readCell } = useCellReading()

  /** Cell by cell from the column on that it was written in; what is empty says nothing. */
  function textsOf({ column, cells }: NewLine): LineText[] {
    const from = columns.value.findIndex(({ key }) => key === column)
    return cells.flatMap((text, offset) => {
      const key = columns.value[from + offset]?.key
      return key === undefined || text.trim() === '' ? [] : [{ column: key, text }]
    })
  }

  /** Of the columns of years. */
  function amountsIn(texts: readonly LineText[], fields: readonly string[]): LineAmounts {
    const amounts = new Map<number, Cents>()
    const unread: UnreadText[] = []
    for (const { column, text } of texts) {
      const target = yearFieldOf(column, fields)
      if (!target) continue
      const reading = readCell(text, MONEY, false)
      if (reading.ok) amounts.set(target.year, reading.value as Cents)
      else unread.push({ column, text, reason: reading.reason })
    }
    return { amounts, unread }
  }

  return { textsOf, amountsIn, readCell }
}
