import { toDay, toDayNumber, weekdayOf } from '@fahrplan/shared/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOffBetween } from './daysOff'

const day = toDayNumber

test('weekends are spans, holidays are days, and a range cuts both', () => {
  const unity = (number: number) => (toDay(number) === '2027-10-03' ? 'Tag der Deutschen Einheit' : undefined)
  // A Sunday to a Saturday.
  const { weekends, holidays } = daysOffBetween(day('2027-09-26'), day('2027-10-10'), unity)
  expect(weekends.map(({ start, end }) => [toDay(start), toDay(end)])).toEqual([
    ['2027-09-26', '2027-09-26'],
    ['2027-10-02', '2027-10-03'],
    ['2027-10-09', '2027-10-09'],
  ])
  expect(holidays.map(toDay)).toEqual(['2027-10-03'])
})

test('every Saturday and Sunday of a range lies in one weekend, and no other day does', () => {
  const days = fc.integer({ min: day('1990-01-01'), max: day('2099-12-31') })
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 90 }), (from, length) => {
      const { weekends } = daysOffBetween(from, from + length, () => undefined)
      for (let one = from - 3; one < from + length + 3; one++) {
        const isIn = one >= from && one < from + length && weekdayOf(one) > 5
        expect(weekends.filter(({ start, end }) => one >= start && one <= end)).toHaveLength(isIn ? 1 : 0)
      }
    }),
  )
})
