import { toDay, toDayNumber, weekdayOf } from '@fahrplan/shared/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tickLabels } from './tickLabels'
import { nextStart, startOf, ticksBetween, tiersFor, type TickUnit } from './ticks'

const day = toDayNumber

describe('ticks', () => {
  test.each<[TickUnit, string, string]>([
    ['year', '2027-01-01', '2028-01-01'],
    ['quarter', '2027-07-01', '2027-10-01'],
    ['month', '2027-08-01', '2027-09-01'],
    ['week', '2027-08-09', '2027-08-16'],
    ['day', '2027-08-15', '2027-08-16'],
  ])('a %s begins and ends where the calendar says', (unit, start, end) => {
    expect(toDay(startOf(unit, day('2027-08-15')))).toBe(start)
    expect(toDay(nextStart(unit, day(start)))).toBe(end)
  })

  test('weeks begin on Monday', () => {
    expect(weekdayOf(startOf('week', day('2027-01-01')))).toBe(1)
  })

  test('cover the days asked for, without gap or overlap', () => {
    const units = fc.constantFrom<TickUnit>('year', 'quarter', 'month', 'week', 'day')
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 900 }),
        (unit, from, length) => {
          const ticks = ticksBetween(unit, from, from + length)
          expect(ticks[0]!.start).toBeLessThanOrEqual(from)
          expect(ticks.at(-1)!.end).toBeGreaterThanOrEqual(from + length)
          ticks.slice(1).forEach((tick, index) => expect(tick.start).toBe(ticks[index]!.end))
        },
      ),
    )
  })

  test('get finer with the zoom', () => {
    expect(tiersFor(0.5)).toMatchObject({ upper: 'year', lower: 'quarter' })
    expect(tiersFor(1.8)).toMatchObject({ upper: 'quarter', lower: 'month' })
    expect(tiersFor(6)).toMatchObject({ upper: 'month', lower: 'week' })
    expect(tiersFor(24)).toMatchObject({ upper: 'month', lower: 'day' })
  })
})

describe('their names', () => {
  const german = tickLabels({
    months: Array<string>(12).fill('März'),
    shortMonths: Array<string>(12).fill('Mai'),
  })

  test('above name the year, below they need not', () => {
    expect(german.upper('year', day('2027-01-01'))).toBe('2027')
    expect(german.upper('quarter', day('2027-01-01'))).toBe('Q1/2027')
    expect(german.upper('month', day('2027-03-01'))).toBe('März 2027')
    expect(german.lower('quarter', day('2027-10-01'))).toBe('Q4')
    expect(german.lower('month', day('2027-05-01'))).toBe('Mai')
    expect(german.lower('week', day('2027-08-09'))).toBe('9')
    expect(german.lower('day', day('2027-08-10'))).toBe('10')
  })

  test('of days have their weekday where there is room for it', () => {
    const days = tickLabels({
      months: [],
      shortMonths: [],
      shortWeekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    })
    expect(days.lower('day', day('2027-03-15'))).toBe('Mo 15')
    expect(days.lower('day', day('2027-10-03'))).toBe('So 3')
    expect(days.brief('day', day('2027-10-03'))).toBe('3')
    expect(days.lower('week', day('2027-03-15'))).toBe('15')
  })
})
