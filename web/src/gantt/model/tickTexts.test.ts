import { describe, expect, test } from 'vitest'
import { tickTexts, yearTexts } from './tickTexts'

const scene = (view: { left: number; right: number }, words: string[], width: number) => ({
  view,
  fontSize: 12,
  stretchOf: ({ start }: { start: number }) => ({ left: start * width, right: (start + 1) * width }),
  textOf: ({ start }: { start: number }) => words[start]!,
})
const ticks = (count: number) => Array.from({ length: count }, (_, start) => ({ start, end: start + 1 }))

describe('texts of the ticks', () => {
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4']

  test('are there where they have room', () => {
    expect(tickTexts(ticks(4), scene({ left: 0, right: 160 }, quarters, 40))).toEqual(quarters)
    expect(tickTexts(ticks(4), scene({ left: 0, right: 160 }, quarters, 15))).toEqual(['', '', '', ''])
  })

  test('give way to shorter ones before they are left out', () => {
    const briefOf = ({ start }: { start: number }) => String(start + 1)
    const narrow = (width: number) => ({ ...scene({ left: 0, right: 160 }, quarters, width), briefOf })
    expect(tickTexts(ticks(4), narrow(40))).toEqual(quarters)
    expect(tickTexts(ticks(4), narrow(18))).toEqual(['1', '2', '3', '4'])
    expect(tickTexts(ticks(4), narrow(9))).toEqual(['', '', '', ''])
  })

  test('are left out where an edge of the view would cut them', () => {
    expect(tickTexts(ticks(4), scene({ left: 30, right: 135 }, quarters, 40))).toEqual(['', 'Q2', 'Q3', ''])
  })

  test('narrow years show every second number, whichever comes first', () => {
    const years = ['2026', '2027', '2028', '2029']
    expect(yearTexts(ticks(4), scene({ left: 0, right: 80 }, years, 20))).toEqual(['2026', '', '2028', ''])
    expect(yearTexts(ticks(4), scene({ left: 0, right: 200 }, years, 50))).toEqual(years)
    expect(yearTexts(ticks(3), scene({ left: 0, right: 80 }, years.slice(1), 20))).toEqual(['', '2028', ''])
  })
})
