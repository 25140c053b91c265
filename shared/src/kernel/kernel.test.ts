import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  daySchema,
  daysBetween,
  germanDayOf,
  idSchema,
  isDay,
  isWorkingDay,
  namedId,
  newId,
  publicHolidays,
  quarterOf,
  shareOfCents,
  splitCents,
  sumCents,
  toDay,
  toDayNumber,
  weekdayOf,
  workingDaysIn,
} from './index'

const anyDay = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2090-12-31') }).map(toDay)

describe('cents', () => {
  it('split so that the parts sum to the whole and are within a cent of their share', () => {
    const weights = fc
      .array(fc.nat(1000), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (total, list) => {
        const parts = splitCents(total, list)
        const whole = list.reduce((sum, weight) => sum + weight, 0)
        expect(sumCents(parts)).toBe(total)
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (total * list[index]!) / whole)).toBeLessThanOrEqual(1)
          if (list[index] === 0) expect(part).toBe(0)
        }
      }),
    )
  })

  it('have no negative zero', () => {
    expect(splitCents(-1, [0, 1])).toEqual([0, -1])
  })

  it('give the odd cents to the largest remainders', () => {
    expect(splitCents(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitCents(5, [1, 2, 3])).toEqual([1, 2, 2])
  })

  it('refuse weights that give no shares', () => {
    for (const weights of [[], [0, 0], [-1, 2], [Number.NaN]])
      expect(() => splitCents(1, weights)).toThrow(RangeError)
  })

  it('take shares rounded half up', () => {
    expect(shareOfCents(1001, 5_000)).toBe(501)
    expect(shareOfCents(999, 0)).toBe(0)
  })
})

describe('days', () => {
  it('are numbers and back', () => {
    fc.assert(fc.property(anyDay, (day) => toDay(toDayNumber(day)) === day && isDay(day)))
  })

  it('know what is no day', () => {
    for (const text of ['2026-02-30', '2026-13-01', '26-01-01', '']) expect(isDay(text)).toBe(false)
  })

  it('add and subtract', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -9999, max: 9999 }),
        (day, days) => daysBetween(day, addDays(day, days)) === days,
      ),
    )
  })

  it('keep to the end of shorter months', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
    expect(quarterOf('2027-04-01')).toBe(2)
  })

  it('know the day in Germany at any moment', () => {
    expect(germanDayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
    expect(germanDayOf(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31')
  })
})

describe('working days', () => {
  it('follow the public holidays of the Land', () => {
    expect(publicHolidays('DE-TH', 2027).has('2027-09-20')).toBe(true)
    expect(publicHolidays('DE-BY', 2027).has('2027-09-20')).toBe(false)
    expect(isWorkingDay('2027-10-31', 'DE-TH')).toBe(false)
    expect(workingDaysIn('2026-12-21', '2027-01-03', 'DE-TH')).toBe(8)
  })

  it('are never weekends', () => {
    fc.assert(fc.property(anyDay, (day) => !isWorkingDay(day, 'DE-TH') || weekdayOf(toDayNumber(day)) <= 5))
  })

  it('are counted as they are added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const later = addWorkingDays(day, count, 'DE-TH')
        expect(isWorkingDay(later, 'DE-TH')).toBe(true)
        expect(workingDaysIn(addDays(day, 1), later, 'DE-TH')).toBe(count)
        const earlier = addWorkingDays(day, -count, 'DE-TH')
        expect(workingDaysIn(earlier, addDays(day, -1), 'DE-TH')).toBe(count)
      }),
      { numRuns: 40 },
    )
  })

  it('start on the next working day when none is added', () => {
    expect(addWorkingDays('2026-12-25', 0, 'DE-TH')).toBe('2026-12-28')
  })
})

it('new ids are ids and sort by their making', () => {
  const ids = Array.from({ length: 50 }, newId)
  expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true)
  expect([...ids].sort()).toEqual(ids)
})

it('the same name makes the same id, and another one another', () => {
  const id = namedId(['costItem', 'Lizenzen', 2027])
  expect(idSchema.safeParse(id).success).toBe(true)
  expect(namedId(['costItem', 'Lizenzen', 2027])).toBe(id)
  expect(namedId(['costItem', 'Lizenzen', '2027'])).not.toBe(id)
})

it('a day is one of our time', () => {
  const accepted = ['1900-01-01', '2027-02-28', '2199-12-31'].map((day) => daySchema.safeParse(day).success)
  const refused = ['0202-01-01', '1899-12-31', '2200-01-01', '2027-02-29', '2027-1-1'].map(
    (day) => daySchema.safeParse(day).success,
  )
  expect([...accepted, ...refused]).toEqual([true, true, true, false, false, false, false, false])
})
