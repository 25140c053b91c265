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
}

/** Everything that has a day, the earliest first. */
export function agendaEntries(entries: readonly TableEntry[]): AgendaEntry[] {
  return entries.flatMap(daysOf).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Entries in their order, under the months they fall in. */
export function agendaMonths(entries: readonly AgendaEntry[]): AgendaMonth[] {
  const months = new Map<Day, AgendaEntry[]>()
  for (const one of entries) {
    const month = firstOfMonth(one.day)
    const list = months.get(month)
    if (list) list.push(one)
    else months.set(month, [one])
  }
  return [...months].map(([month, list]) => ({ month, entries: list }))
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
