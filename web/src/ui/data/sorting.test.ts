import { expect, test } from 'vitest'
import { nextSorting, sortRows } from './sorting'

const itself = (value: string | number | null) => value

test('sorts German words and numbers inside words as people expect', () => {
  expect(sortRows(['Zoo', 'Ämter', 'M-10', 'M-9', 'Amt'], itself, false)).toEqual([
    'Amt',
    'Ämter',
    'M-9',
    'M-10',
    'Zoo',
  ])
})

test('keeps empty values last in both directions', () => {
  expect(sortRows([2, null, 10], itself, false)).toEqual([2, 10, null])
  expect(sortRows([2, null, 10], itself, true)).toEqual([10, 2, null])
})

test('goes from ascending over descending back to the given order', () => {
  const first = nextSorting(null, 'cost')
  const second = nextSorting(first, 'cost')
  expect([first, second, nextSorting(second, 'cost'), nextSorting(second, 'title')]).toEqual([
    { key: 'cost', descending: false },
    { key: 'cost', descending: true },
    null,
    { key: 'title', descending: false },
  ])
})
