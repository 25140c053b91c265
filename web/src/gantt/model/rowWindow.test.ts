import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowSpace, scrollTopRevealing, topOfRow, windowAt } from './rowWindow'

const ROW = 30
const VIEW = 800

const spaces = fc
  .record({ count: fc.nat(3_000_000), view: fc.integer({ min: 100, max: 2_000 }) })
  .map(({ count, view }) => rowSpace(count, ROW, view))
const shares = fc.double({ min: 0, max: 1, noNaN: true })

describe('the window of rows', () => {
  test('holds the rows in view and a few more', () => {
    const window = windowAt(rowSpace(10_000, ROW, VIEW), 3_000)
    expect(window.first).toBeLessThanOrEqual(100)
    expect(window.last).toBeGreaterThanOrEqual(127)
    expect(window.last - window.first).toBeLessThan(50)
  })

  test('stays the same over a few pixels', () => {
    const space = rowSpace(10_000, ROW, VIEW)
    expect(windowAt(space, 3_010)).toEqual(windowAt(space, 3_000))
  })

  test('of few rows holds them all', () => {
    expect(windowAt(rowSpace(5, ROW, VIEW), 0)).toMatchObject({ first: 0, last: 5 })
    expect(windowAt(rowSpace(0, ROW, VIEW), 0)).toMatchObject({ first: 0, last: 0 })
  })

  test('leaves no gap in the view, however many rows there are', () => {
    fc.assert(
      fc.property(spaces, shares, (space, share) => {
        const scrollTop = Math.max(0, space.height - space.viewHeight) * share
        const window = windowAt(space, scrollTop)
        const top = topOfRow(space, window, window.first)
        const bottom = topOfRow(space, window, window.last)
        if (window.first > 0) expect(top).toBeLessThanOrEqual(scrollTop)
        if (window.last < space.count) expect(bottom).toBeGreaterThanOrEqual(scrollTop + space.viewHeight)
        expect(window.last - window.first).toBeLessThan(space.viewHeight / ROW + 20)
      }),
    )
  })

  test('of a hundred thousand rows lies at its natural place', () => {
    const space = rowSpace(100_000, 32, VIEW)
    expect(space.height).toBe(3_200_000)
    expect(topOfRow(space, windowAt(space, 1_600_000), 50_000)).toBe(1_600_000)
  })

  test('of three million rows fits into a browser and still reaches the last row', () => {
    const space = rowSpace(3_000_000, ROW, VIEW)
    expect(space.height).toBeLessThan(17_000_000)
    const window = windowAt(space, space.height - VIEW)
    expect(window.last).toBe(3_000_000)
    expect(topOfRow(space, window, 3_000_000)).toBeCloseTo(space.height, 3)
  })
})

describe('revealing a row', () => {
  test('moves nothing when it is in view already', () => {
    expect(scrollTopRevealing(rowSpace(10_000, ROW, VIEW), 3_000, 110)).toBe(3_000)
  })

  test('brings any row wholly into view', () => {
    const row = fc.record({ space: spaces.filter((space) => space.count > 0), from: shares, to: shares })
    fc.assert(
      fc.property(row, ({ space, from, to }) => {
        const position = Math.floor((space.count - 1) * to)
        const before = Math.max(0, space.height - space.viewHeight) * from
        const scrollTop = scrollTopRevealing(space, before, position)
        const top = topOfRow(space, windowAt(space, scrollTop), position)
        expect(top).toBeGreaterThanOrEqual(scrollTop - 0.01)
        expect(top + ROW).toBeLessThanOrEqual(scrollTop + space.viewHeight + 0.01)
      }),
    )
  })
})
