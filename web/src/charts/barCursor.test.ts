import { expect, test } from 'vitest'
import { movedCursor, type Step } from './barCursor'
import type { ChartData, ChartPlace } from './chartData'

const DATA: ChartData = {
  categoryLabel: 'Jahr',
  categories: ['2026', '2027', '2028', '2029'],
  series: [
    { key: 'cost', label: 'Kosten', values: [0, 10, 0, 30], colour: '--a' },
    { key: 'cover', label: 'Gesichert', values: [0, 0, 0, 20], colour: '--b' },
    { key: 'gap', label: 'Lücke', values: [0, 10, 0, 10], colour: '--c' },
  ],
}

function walk(from: ChartPlace | null, ...steps: Step[]) {
  return steps.reduce((place, step) => movedCursor(DATA, place, step), from)
}

test('enters at the first bar that is drawn, and tells what it stands for', () => {
  expect(walk(null, 'next')).toEqual({ index: 1, key: 'cost', label: 'Kosten', value: 10 })
})

test('passes over what is zero, along a bar and along the categories', () => {
  expect(walk(null, 'next', 'more')).toMatchObject({ index: 1, key: 'gap' })
  expect(walk(null, 'next', 'more', 'next')).toMatchObject({ index: 3, key: 'gap' })
})

test('takes the first part where its own series has nothing', () => {
  expect(walk({ index: 3, key: 'cover' }, 'previous')).toMatchObject({ index: 1, key: 'cost' })
})

test('stays at the ends', () => {
  expect(walk({ index: 1, key: 'cost' }, 'previous', 'less')).toMatchObject({ index: 1, key: 'cost' })
  expect(walk({ index: 3, key: 'gap' }, 'next', 'more')).toMatchObject({ index: 3, key: 'gap' })
})

test('goes nowhere in an empty chart', () => {
  expect(movedCursor({ ...DATA, series: [] }, null, 'next')).toBeNull()
})
