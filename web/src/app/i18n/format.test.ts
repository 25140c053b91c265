import { expect, test } from 'vitest'
import { formatOf } from './format'

/** Intl puts spaces that do not break. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')
const de = formatOf('de')
const en = formatOf('en')

test('writes money as the administration does', () => {
  expect(plain(de.euros(125_000_000))).toBe('1.250.000 €')
  expect(plain(de.cents(125_000_050))).toBe('1.250.000,50 €')
  expect(plain(de.shortEuros(125_000_000))).toBe('1,3 Mio. €')
  expect(plain(de.shortEuros(500_000))).toBe('5.000 €')
  expect(plain(en.euros(125_000_000))).toBe('€1,250,000')
})

test('writes figures that stand together alike, so that they add up', () => {
  expect([100_000, 50].map(de.alike([100_000, 50])).map(plain)).toEqual(['1.000,00 €', '0,50 €'])
  expect([100_000, 300].map(de.alike([100_000, 300])).map(plain)).toEqual(['1.000 €', '3 €'])
})

test('writes days, months and quarters without a time zone moving them', () => {
  expect(de.day('2027-03-01')).toBe('01.03.2027')
  expect(de.longDay('2027-03-01')).toBe('1. März 2027')
  expect(de.month('2027-03-01')).toBe('März 2027')
  expect(de.quarter('2027-03-31')).toBe('Q1/2027')
  expect(en.day('2027-12-31')).toBe('31/12/2027')
})

test('writes shares and lists', () => {
  expect(plain(de.percent(0.42))).toBe('42 %')
  expect([8_000, 1_250].map(de.rate).map(plain)).toEqual(['80 %', '12,5 %'])
  expect(de.list(['Land', 'Bund', 'EU'])).toBe('Land, Bund und EU')
})
