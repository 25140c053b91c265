import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampPlace, includes, isSingle, placesIn, rangeBetween, rangeSize } from './range'
import { nextInRow, type Step, stepFrom } from './step'

const size = { rows: 10, columns: 4 }
const place = fc.record({ row: fc.integer({ min: 0, max: 9 }), column: fc.integer({ min: 0, max: 3 }) })
const direction = fc.constantFrom(-1 as const, 0 as const, 1 as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ by: fc.constant('cell' as const), rows: direction, columns: direction }),
  fc.record({ by: fc.constant('edge' as const), rows: direction, columns: direction }),
  fc.record({ by: fc.constant('page' as const), direction: fc.constantFrom(-1 as const, 1 as const) }),
)

describe('a range', () => {
  it('is the same from whichever corner it was begun, and holds both', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const range = rangeBetween(a, b)
        expect(rangeBetween(b, a)).toEqual(range)
        expect(includes(range, a) && includes(range, b)).toBe(true)
        expect(isSingle(range)).toBe(a.row === b.row && a.column === b.column)
      }),
    )
  })

  it('has as many cells as its size says, each of them in it', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const range = rangeBetween(a, b)
        const { rows, columns } = rangeSize(range)
        const places = [...placesIn(range)]
        expect(places).toHaveLength(rows * columns)
        expect(places.every((one) => includes(range, one))).toBe(true)
      }),
    )
  })
})

describe('a step', () => {
  it('never leaves the grid, and goes to the heads only from the first row', () => {
    fc.assert(
      fc.property(place, step, (from, one) => {
        const to = stepFrom(from, one, size, 5)
        expect(clampPlace(to, size)).toEqual(to)
        if (to.row < 0) expect([from.row, one.by]).toEqual([0, 'cell'])
      }),
    )
  })

  it.each([
    [
      { by: 'edge', rows: 1, columns: 1 },
      { row: 9, column: 3 },
    ],
    [
      { by: 'edge', rows: 0, columns: -1 },
      { row: 5, column: 0 },
    ],
    [
      { by: 'page', direction: 1 },
      { row: 9, column: 2 },
    ],
    [
      { by: 'page', direction: -1 },
      { row: 0, column: 2 },
    ],
    [
      { by: 'cell', rows: -1, columns: 0 },
      { row: 4, column: 2 },
    ],
  ] satisfies [Step, object][])('%j', (one, to) => {
    expect(stepFrom({ row: 5, column: 2 }, one, size, 5)).toEqual(to)
  })

  it('stays among the heads where there are no rows', () => {
    const empty = { rows: 0, columns: 4 }
    expect(stepFrom({ row: -1, column: 1 }, { by: 'cell', rows: 1, columns: 0 }, empty, 5).row).toBe(-1)
    expect(stepFrom({ row: -1, column: 1 }, { by: 'edge', rows: 1, columns: 1 }, empty, 5).row).toBe(-1)
  })

  it('with Tab ends where the row does', () => {
    expect(nextInRow({ row: 1, column: 2 }, 1, size)).toEqual({ row: 1, column: 3 })
    expect(nextInRow({ row: 1, column: 3 }, 1, size)).toBeUndefined()
    expect(nextInRow({ row: 1, column: 0 }, -1, size)).toBeUndefined()
  })
})
