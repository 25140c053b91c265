import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay, toDay, toDayNumber } from '../../kernel'
import { calendarDays, type DayCalendar, dayCalendar, workingDaysOf } from './index'

const thuringia = workingDaysOf('DE-TH')
const day = toDayNumber
const anyDay = fc.integer({ min: day('1950-01-01'), max: day('2150-12-31') })
const anyLag = fc.integer({ min: -2000, max: 2000 })
const calendars: readonly [string, DayCalendar][] = [
  ['calendar days', calendarDays],
  ['working days', thuringia],
]

describe.each(calendars)('%s', (_, calendar) => {
  it('lie before a moment as far as it can be reached', () => {
    fc.assert(
      fc.property(anyDay, anyLag, (moment, lag) => {
        const latest = calendar.subtract(moment, lag)
        expect(calendar.add(latest, lag)).toBeLessThanOrEqual(moment)
        expect(calendar.add(latest + 1, lag)).toBeGreaterThan(moment)
      }),
    )
  })

  it('are between a moment and the one that lies so many later', () => {
    fc.assert(
      fc.property(anyDay, anyLag, (moment, lag) => {
        const other = calendar.add(moment, lag)
        expect(calendar.count(Math.min(moment, other), Math.max(moment, other) - 1)).toBe(Math.abs(lag))
        expect(Math.sign(other - moment)).toBe(Math.sign(lag))
      }),
    )
  })

  it('never lead later from earlier', () => {
    fc.assert(
      fc.property(anyDay, anyLag, (moment, lag) => {
        expect(calendar.add(moment, lag)).toBeLessThanOrEqual(calendar.add(moment + 1, lag))
      }),
    )
  })

  it('make a span of the length that was asked for, from either end', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1500 }), (from, length) => {
        const start = calendar.next(from)
        const end = calendar.endOf(start, length)
        expect(calendar.count(start, end)).toBe(length)
        expect(calendar.startOf(end, length)).toBe(start)
        expect(calendar.previous(end)).toBe(end)
      }),
    )
  })
})

it('follows the public holidays of the Land', () => {
  // Friday, a weekend, and Monday 20 September, World Children's Day, a holiday in Thuringia only.
  expect(toDay(thuringia.next(day('2027-09-18')))).toBe('2027-09-21')
  expect(toDay(workingDaysOf('DE-BY').next(day('2027-09-18')))).toBe('2027-09-20')
  expect(toDay(thuringia.add(day('2027-09-17'), 2))).toBe('2027-09-22')
})

it('finds the working days that the kernel knows', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      expect(thuringia.next(number) === number).toBe(isWorkingDay(toDay(number), 'DE-TH'))
    }),
  )
})

it('counts what a strategy counts', () => {
  expect(dayCalendar('calendar', 'DE-TH').unit).toBe('calendar')
  expect(dayCalendar('working', 'DE-TH')).toBe(thuringia)
})
