import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyMistake, moneyNotation, parseEuros } from './money'

test.each([
  ['1.250.000,50', 125_000_050],
  ['1,250,000.50', 125_000_050],
  ['1250000', 125_000_000],
  ['1.250', 125_000],
  ['1,250', 125_000],
  ['12,5', 1_250],
  ['12.50', 1_250],
  ['0,07', 7],
  [' 50 € ', 5_000],
  ['€ 50', 5_000],
  ['1 250 000', 125_000_000],
  ["1'250.00", 125_000],
  ['1.250,-', 125_000],
  ['', null],
  ['  ', null],
])('reads %j as %j cents', (text, cents) => {
  expect(parseEuros(text)).toBe(cents)
})

test.each(['viel', '-5', '1.25.000', '1.250.00', '1,2,3', '12,345,6', '1.250,555', '1..250', ',5', '5,'])(
  'does not guess at %j',
  (text) => {
    expect(parseEuros(text)).toBeUndefined()
  },
)

test.each(['de-DE', 'en-GB'])('reads back in %s whatever it prints', (language) => {
  const { parse, print } = moneyNotation(language, 1_000_000_000_000)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
      expect(parse(print(cents))).toBe(cents)
    }),
  )
})

test('refuses more than the most that is allowed', () => {
  expect(moneyNotation('de', 100_000).parse('1.000,01')).toBeUndefined()
})

test.each([
  ['-5', 'negativeMoney'],
  ['− 1.250,50 €', 'negativeMoney'],
  ['€ -5', 'negativeMoney'],
  ['1.000,01', 'tooMuchMoney'],
  ['99999999999999999999', 'tooMuchMoney'],
  ['-viel', 'invalidMoney'],
  ['12 Mio', 'invalidMoney'],
])('says of %j: %s', (text, mistake) => {
  expect(moneyMistake(text, 100_000)).toBe(mistake)
})
