import { expect, test } from 'vitest'
import { sameStrays, straysOf } from './strays'

test('strays are what no day in view touches', () => {
  const spans = [
    { start: 1, end: 4 },
    { start: 1, end: 5 },
    null,
    { start: 9, end: 9 },
    { start: 10, end: 12 },
  ]
  const strays = straysOf(spans, { start: 5, end: 9 })
  expect(strays).toEqual({ before: [0], after: [4] })
  expect(sameStrays(strays, straysOf(spans, { start: 5, end: 9 }))).toBe(true)
  expect(sameStrays(strays, straysOf(spans, { start: 4, end: 9 }))).toBe(false)
})
