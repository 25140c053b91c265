import type { Day } from '@fahrplan/shared/kernel'
import type { TableEntry } from './tableEntries'

export interface AgendaEntry {
  readonly day: Day
  /** A milestone happens on its day; work and measures begin and end on theirs. */
  readonly what: 'happens' | 'begins' | 'ends'
  readonly entry: TableEntry
}

export interface AgendaMonth {
  /** First day of the month. */
  readonly month: Day
  readonly entries: readonly AgendaEntry[]
  /** How many entries all months before it have. */
  readonly before: number
}

/** Everything that has a day, the earliest first; of one day in the order of the entries. */
export function agendaEntries(entries: readonly TableEntry[]): AgendaEntry[] {
  return entries.flatMap(daysOf).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/**
 * Entries in their order, under the months they fall in.
 * @param also first days of months that are there without entries too
 */
export function agendaMonths(entries: readonly AgendaEntry[], also: readonly Day[] = []): AgendaMonth[] {
  const months = new Map<Day, AgendaEntry[]>(also.map((month) => [month, []]))
  for (const one of entries) {
    const month = firstOfMonth(one.day)
    const list = months.get(month)
    if (list) list.push(one)
    else months.set(month, [one])
  }
  let before = 0
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, list]) => {
      before += list.length
      return { month, entries: list, before: before - list.length }
    })
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

function daysOf(entry: TableEntry): AgendaEntry[] {
  const { start, end, item } = entry
  if (item.entity === 'milestone') return [{ day: end!, what: 'happens', entry }]
  const found: AgendaEntry[] = []
  if (start) found.push({ day: start, what: 'begins', entry })
  if (end) found.push({ day: end, what: 'ends', entry })
  return found
}
