import { expect, test } from 'vitest'
import { barPart } from './barPart'
import { edgeScroll } from './edgeScroll'

test('the ends of a bar resize it, its middle moves it', () => {
  expect(barPart(3, 100, true)).toBe('start')
  expect(barPart(50, 100, true)).toBe('move')
  expect(barPart(97, 100, true)).toBe('end')
  expect(barPart(97, 100, false)).toBe('move')
})

test('however short, a bar can still be moved', () => {
  expect(barPart(2, 4, true)).toBe('move')
})

test('near an edge the view scrolls, the faster the nearer', () => {
  expect(edgeScroll(500, 100, 1_000)).toBe(0)
  expect(edgeScroll(110, 100, 1_000)).toBeLessThan(0)
  expect(edgeScroll(999, 100, 1_000)).toBeGreaterThan(edgeScroll(970, 100, 1_000))
})
