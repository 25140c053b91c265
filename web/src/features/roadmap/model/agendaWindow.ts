import type { Day } from '@fahrplan/shared/kernel'
import type { AgendaEntry, AgendaMonth } from './agendaMonths'

/** Entries by their place in the whole agenda, from `from` up to and without `until`. */
export interface AgendaWindow {
  readonly from: number
  readonly until: number
}

/** What is shown of a month: its entries from `from` up to and without `until`. */
export interface MonthPart extends AgendaWindow {
  readonly month: AgendaMonth
}

/** The place of the first entry that is not past; as many as there are when all are. */
export function firstToCome(entries: readonly AgendaEntry[], today: Day): number {
  const place = entries.findIndex(({ day }) => day >= today)
  return place < 0 ? entries.length : place
}

/** The months that a window shows something of; empty ones stand between their neighbours. */
export function monthsInWindow(months: readonly AgendaMonth[], { from, until }: AgendaWindow): MonthPart[] {
  return months.flatMap((month) => {
    const { before, entries } = month
    const part = { month, from: Math.max(0, from - before), until: Math.min(entries.length, until - before) }
    const isIn = entries.length === 0 ? before >= from && before <= until : part.from < part.until
    return isIn ? [part] : []
  })
}
