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

/** Everything that has a day, by month, the earliest first. */
export function agendaMonths(entries: readonly TableEntry[]): AgendaMonth[] {
  const months = new Map<Day, AgendaEntry[]>()
  const all = entries.flatMap(agendaEntries).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const one of all) {
    const month = `${one.day.slice(0, 7)}-01`
    const list = months.get(month)
    if (list) list.push(one)
    else months.set(month, [one])
  }
  return [...months].map(([month, list]) => ({ month, entries: list }))
}

function agendaEntries(entry: TableEntry): AgendaEntry[] {
  const { start, end, item } = entry
  const found: AgendaEntry[] = []
  if (item.entity === 'milestone') return [{ day: end!, what: 'happens', entry }]
  if (start) found.push({ day: start, what: 'begins', entry })
  if (end) found.push({ day: end, what: 'ends', entry })
  return found
}
