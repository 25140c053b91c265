import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dragWindow, shareOf } from './mapWindow'

const AXIS = { start: 1_000, end: 3_000 }
const LEAST = 6

const windows = fc
  .tuple(fc.double({ min: 1_000, max: 2_900, noNaN: true }), fc.double({ min: LEAST, max: 100, noNaN: true }))
  .map(([start, length]) => ({ start, end: start + length }))
const days = fc.double({ min: -5_000, max: 5_000, noNaN: true })

describe('the window', () => {
  test('moved whole keeps its length and stays on the axis', () => {
    fc.assert(
      fc.property(windows, days, (window, by) => {
        const moved = dragWindow(window, 'window', by, AXIS, LEAST)
        expect(moved.end - moved.start).toBeCloseTo(window.end - window.start)
        expect(moved.start).toBeGreaterThanOrEqual(AXIS.start)
        expect(moved.end).toBeLessThanOrEqual(AXIS.end + 1e-6)
      }),
    )
  })

  test('by an edge leaves the other one where it is, and does not turn over', () => {
    fc.assert(
      fc.property(windows, days, (window, by) => {
        const earlier = dragWindow(window, 'start', by, AXIS, LEAST)
        const later = dragWindow(window, 'end', by, AXIS, LEAST)
        expect(earlier.end).toBe(window.end)
        expect(later.start).toBe(window.start)
        for (const { start, end } of [earlier, later]) {
          expect(end - start).toBeGreaterThanOrEqual(LEAST - 1e-6)
          expect(start).toBeGreaterThanOrEqual(AXIS.start)
          expect(end).toBeLessThanOrEqual(AXIS.end)
        }
      }),
    )
  })

  test('says how far it has gone', () => {
    expect(shareOf({ start: 1_000, end: 2_000 }, AXIS)).toBe(0)
    expect(shareOf({ start: 1_500, end: 2_500 }, AXIS)).toBe(50)
    expect(shareOf({ start: 2_000, end: 3_000 }, AXIS)).toBe(100)
    expect(shareOf(AXIS, AXIS)).toBe(0)
  })
})
