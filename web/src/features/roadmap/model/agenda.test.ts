import { smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaEntries, type AgendaEntry, agendaMonths } from './agendaMonths'
import { firstToCome, monthsInWindow } from './agendaWindow'
import { outlineOf } from './outline'
import { tableEntries } from './tableEntries'

const [entry] = tableEntries(outlineOf(smallPlan), smallPlan, '2026-03-15')

/** Entries as the agenda has them, told apart by their objects. */
function entriesOn(days: readonly string[]): AgendaEntry[] {
  return [...days].sort().map((day) => ({ day, what: 'begins', entry: entry! }))
}

const day = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10))

describe('the agenda', () => {
  it('keeps the order of the outline on one day', () => {
    const [begins] = agendaEntries([entry!])
    const twice = agendaEntries([entry!, { ...entry! }])
    expect(twice.map(({ what }) => what)).toEqual(['begins', 'begins', 'ends', 'ends'])
    expect(twice[0]!.entry).toBe(begins!.entry)
  })

  it('has months without entries too, in their place', () => {
    const months = agendaMonths(entriesOn(['2026-04-10', '2026-06-01']), ['2026-05-01', '2026-04-01'])
    expect(months.map(({ month, entries, before }) => [month, entries.length, before])).toEqual([
      ['2026-04-01', 1, 0],
      ['2026-05-01', 0, 1],
      ['2026-06-01', 1, 1],
    ])
  })

  it('begins with what is to come', () => {
    const entries = entriesOn(['2026-04-10', '2026-04-12', '2026-06-01'])
    expect(firstToCome(entries, '2026-04-11')).toBe(1)
    expect(firstToCome(entries, '2026-07-01')).toBe(3)
    expect(firstToCome([], '2026-07-01')).toBe(0)
  })

  it('shows of its months what is in the window, each entry once', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), fc.nat(60), fc.nat(60), (days, from, length) => {
        const entries = entriesOn(days)
        const window = { from, until: Math.min(entries.length, from + length) }
        const parts = monthsInWindow(agendaMonths(entries, ['2028-02-01']), window)
        expect(parts.flatMap((part) => part.month.entries.slice(part.from, part.until))).toEqual(
          entries.slice(window.from, window.until),
        )
      }),
    )
  })
})
