import { toDay } from '@fahrplan/shared/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay, printDay } from './date'

test.each([
  ['15.03.2027', '2027-03-15'],
  ['15.3.2027', '2027-03-15'],
  ['1.3.27', '2027-03-01'],
  ['15/03/2027', '2027-03-15'],
  ['15. 3. 2027', '2027-03-15'],
  ['150327', '2027-03-15'],
  ['15032027', '2027-03-15'],
  ['2027-03-15', '2027-03-15'],
  ['', null],
])('reads %j as %j', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

test.each(['31.02.2027', '29.02.2027', '15.13.2027', '15.03.', 'morgen', '2027-3-5', '1.1.202'])(
  'does not guess at %j',
  (text) => {
    expect(parseDay(text)).toBeUndefined()
  },
)

test.each(['de', 'en'])('reads back whatever it prints in %s', (language) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }).map(toDay), (day) => {
      expect(parseDay(printDay(day, language))).toBe(day)
    }),
  )
})
