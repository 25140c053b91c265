import { expect, test } from 'vitest'
import { toCsv } from './csv'

const ROWS = [
  ['Jahr', 'Quelle; "eigene"', 'Betrag'],
  ['2027', '=1+1', 1250.5],
]

test('writes what a German spreadsheet opens', () => {
  expect(toCsv(ROWS, 'de')).toBe(`Jahr;"Quelle; ""eigene""";Betrag\r\n2027;'=1+1;1250,5\r\n`)
})

test('writes what an English spreadsheet opens', () => {
  expect(toCsv(ROWS, 'en')).toBe(`Jahr,"Quelle; ""eigene""",Betrag\r\n2027,'=1+1,1250.5\r\n`)
})
