import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellType, CellValue } from '../column'
import { parseCell } from './parseCell'
import { choiceMeant } from './parseChoice'
import { printCell } from './printCell'

const DAY: CellType = { kind: 'day' }
const MONEY: CellType = { kind: 'money' }
const PHASE: CellType = {
  kind: 'choice',
  choices: [
    { value: 'idea', label: 'Idee' },
    { value: 'planned', label: 'Geplant' },
    { value: 'running', label: 'Läuft' },
    { value: 'gone', label: 'Gelöscht', disabled: true },
  ],
}

function valueOf(text: string, type: CellType): CellValue | string {
  const reading = parseCell(text, type, true)
  return reading.ok ? reading.value : reading.mistake.key
}

describe('reading a cell', () => {
  it.each([
    ['15.03.2027', DAY, '2027-03-15'],
    ['15.3.27', DAY, '2027-03-15'],
    ['2027-03-15', DAY, '2027-03-15'],
    ['2027-03-15 00:00:00', DAY, '2027-03-15'],
    ['31.02.2027', DAY, 'invalidDay'],
    ['bald', DAY, 'invalidDay'],
    ['1.250.000,50 €', MONEY, 125_000_050],
    ['1,250,000.50', MONEY, 125_000_050],
    ['1250', MONEY, 125_000],
    ['-50', MONEY, 'negativeMoney'],
    ['1.250,555', MONEY, 'tooFineMoney'],
    ['1250,0001 €', MONEY, 'tooFineMoney'],
    ['1001', { kind: 'money', max: 100_000 }, 'tooMuchMoney'],
    ['99999999999999', { kind: 'money', max: 100_000 }, 'tooMuchMoney'],
    ['99999999999999', { kind: 'money' }, 'tooMuchMoney'],
    ['viel', MONEY, 'invalidMoney'],
    ['1.234,56\u00A0€', MONEY, 123_456],
    ['1,234.56', MONEY, 123_456],
    ['1\u202F234,56 EUR', MONEY, 123_456],
    ['1.250,-', MONEY, 125_000],
    [' 1.234\r\n', MONEY, 123_400],
    ['1.000\n2.000', MONEY, 'invalidMoney'],
    ['#DIV/0!', MONEY, 'invalidMoney'],
    ['-', MONEY, 0],
    ['\u00A0-\u00A0\u00A0 € ', MONEY, 0],
    ['–', MONEY, 0],
    ['(100)', MONEY, 'negativeMoney'],
    ['(1.234,56 €)', MONEY, 'negativeMoney'],
    ['€ -50', MONEY, 'negativeMoney'],
    ['1.000,00-', MONEY, 'negativeMoney'],
    ['(100) €', { kind: 'money', min: -1e12 }, -10_000],
    ['(viel)', MONEY, 'invalidMoney'],
    ['()', MONEY, 'invalidMoney'],
    ['\u00A0', MONEY, null],
    ['-1.250,50 €', { kind: 'money', min: -1e12 }, -125_050],
    ['42', { kind: 'percent' }, 42],
    ['42 %', { kind: 'percent' }, 42],
    ['42,00\u00A0%', { kind: 'percent' }, 42],
    ['42,5 %', { kind: 'percent' }, 'invalidPercent'],
    ['101', { kind: 'percent', min: 0, max: 100 }, 'tooLarge'],
    ['1.250', { kind: 'whole' }, 1250],
    ['1.250,00', { kind: 'whole' }, 1250],
    ['1 250 000', { kind: 'whole' }, 1_250_000],
    ['-12', { kind: 'whole' }, -12],
    ['1,5', { kind: 'whole' }, 'invalidWhole'],
    ['läuft', PHASE, 'running'],
    ['gep', PHASE, 'planned'],
    ['i', PHASE, 'idea'],
    ['e', PHASE, 'ambiguousChoice'],
    ['Gelöscht', PHASE, 'gone'],
    ['xyz', PHASE, 'invalidChoice'],
    [' a\r\nb ', { kind: 'text' }, 'a b'],
    [' a\r\nb ', { kind: 'text', lines: 'many' }, 'a\nb'],
    ['', { kind: 'text' }, ''],
    ['  ', DAY, null],
  ] satisfies [string, CellType, CellValue][])('%j', (text, type, expected) => {
    expect(valueOf(text, type)).toBe(expected)
  })

  it('misses what must not be empty', () => {
    expect(parseCell(' ', DAY, false)).toEqual({ ok: false, mistake: { key: 'missing' } })
  })

  it.each([
    ['de', '0,125', 'tooFineMoney'],
    ['de', '250.000', 25_000_000],
    ['en', '0.125', 'tooFineMoney'],
    ['en', '250,000', 25_000_000],
    ['de', '1250000', 125_000_000],
    ['de', '1.250.000,50', 125_000_050],
  ])('tells thousands from parts of a cent: in %s, %s', (language, text, expected) => {
    const reading = parseCell(text, MONEY, true, language)
    expect(reading.ok ? reading.value : reading.mistake.key).toBe(expected)
  })

  it('tells the limit', () => {
    const reading = parseCell('101', { kind: 'percent', max: 100 }, false)
    expect(reading).toEqual({ ok: false, mistake: { key: 'tooLarge', limit: 100 } })
  })

  it('never fails, whatever is pasted', () => {
    const types: CellType[] = [DAY, MONEY, PHASE, { kind: 'whole' }, { kind: 'percent' }, { kind: 'text' }]
    const signs = fc.constantFrom(...Array.from('0123456789.,-−€% \t\n"aä\u00A0\u202F'))
    fc.assert(
      fc.property(fc.string({ unit: signs }), fc.constantFrom(...types), (text, type) => {
        const reading = parseCell(text, type, true)
        expect(reading.ok || reading.mistake.key.length > 0).toBe(true)
      }),
    )
  })
})

describe('what a cell shows', () => {
  it.each([
    [125_000_050, MONEY, '1.250.000,50\u00A0€', '1250000,50'],
    [125_000_000, MONEY, '1.250.000,00\u00A0€', '1250000'],
    ['2027-03-15', DAY, '15.03.2027', '15.03.2027'],
    [42, { kind: 'percent' }, '42\u00A0%', '42\u00A0%'],
    [12_500, { kind: 'whole' }, '12.500', '12500'],
    ['running', PHASE, 'Läuft', 'Läuft'],
    [null, MONEY, '', ''],
  ] satisfies [CellValue, CellType, string, string][])('%j', (value, type, shown, plain) => {
    expect(printCell(value, type, 'de', 'shown')).toBe(shown)
    expect(printCell(value, type, 'de', 'plain')).toBe(plain)
  })

  it('is read back as the same value, in either language and form', () => {
    const form = fc.constantFrom('shown' as const, 'plain' as const)
    const language = fc.constantFrom('de', 'en')
    const cents = fc.integer({ min: -1e13, max: 1e13 })
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const cell = fc.oneof(
      cents.map((value) => ({ value, type: { kind: 'money', min: -1e13 } as CellType })),
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => ({ value, type: { kind: 'whole' } as CellType })),
      fc.integer({ min: 0, max: 100 }).map((value) => ({ value, type: { kind: 'percent' } as CellType })),
      day.map((value) => ({ value, type: DAY })),
      fc.constantFrom('idea', 'planned', 'running').map((value) => ({ value, type: PHASE })),
    )
    fc.assert(
      fc.property(cell, form, language, ({ value, type }, as, spoken) => {
        const text = printCell(value, type, spoken, as)
        expect(parseCell(text, type, false)).toEqual({ ok: true, value })
        expect(parseCell(text, type, false, spoken)).toEqual({ ok: true, value })
      }),
    )
  })
})

it('the first letters choose', () => {
  expect(PHASE.kind === 'choice' && choiceMeant('g', PHASE.choices)).toBe('planned')
  expect(PHASE.kind === 'choice' && choiceMeant('z', PHASE.choices)).toBeUndefined()
})
