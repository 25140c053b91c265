import { expect, test } from 'vitest'
import { horizonProgress, positionOf, timeBetween, yearSections } from './horizonProgress'

const TERM = { start: '2026-03-01', end: '2031-02-28' }

test('nothing has elapsed on the first day, all but one day on the last', () => {
  expect(horizonProgress(TERM, TERM.start)).toMatchObject({ phase: 'running', elapsed: 0 })
  expect(horizonProgress(TERM, TERM.end).elapsed).toBeCloseTo(1, 2)
})

test('says how long it is until the start, until the end, and since the end', () => {
  expect(horizonProgress(TERM, '2026-02-27')).toMatchObject({
    phase: 'before',
    left: { unit: 'days', count: 2 },
  })
  expect(horizonProgress(TERM, '2030-02-28').left).toEqual({ unit: 'months', count: 12 })
  expect(horizonProgress(TERM, '2031-03-01')).toMatchObject({
    phase: 'after',
    elapsed: 1,
    left: { unit: 'days', count: 1 },
  })
})

test('counts days below two months and whole months above', () => {
  expect(timeBetween('2026-01-31', '2026-03-30')).toEqual({ unit: 'days', count: 58 })
  expect(timeBetween('2026-01-31', '2026-03-31')).toEqual({ unit: 'months', count: 2 })
})

test('five years from March on touch six calendar years, and their parts fill the bar', () => {
  const sections = yearSections(TERM)
  expect(sections.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030, 2031])
  expect([sections[0]!.from, sections.at(-1)!.to]).toEqual([0, 1])
  for (const [index, { from }] of sections.slice(1).entries()) expect(from).toBe(sections[index]!.to)
})

test('what lies outside the term is drawn at its edge', () => {
  expect([positionOf(TERM, '2020-01-01'), positionOf(TERM, '2040-01-01')]).toEqual([0, 1])
})
