import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultTreeWidth, fitColumns, paneLimits } from './fitColumns'

const COLUMNS = ['start', 'end', 'owner'].map((id) => ({ id, label: id, width: 90, value: () => '' }))

describe('columns beside the tree', () => {
  test('all fit where there is room', () => {
    expect(fitColumns(500, 1_440, COLUMNS)).toMatchObject({ width: 500, tree: 230, columns: 3 })
  })

  test('leave from the right where there is none', () => {
    expect(fitColumns(380, 1_440, COLUMNS).columns).toBe(2)
    expect(fitColumns(380, 390, COLUMNS).columns).toBe(0)
  })

  test('fill the pane exactly, within its limits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 4_000 }),
        fc.integer({ min: 320, max: 3_000 }),
        (wanted, chart) => {
          const { width, tree, columns } = fitColumns(wanted, chart, COLUMNS)
          const { min, max } = paneLimits(chart)
          expect(tree + columns * 90).toBe(width)
          expect(width).toBeGreaterThanOrEqual(min)
          expect(width).toBeLessThanOrEqual(max)
        },
      ),
    )
  })
})

test('a wide window begins with a wide tree, a narrow chart leaves most of itself to the axis', () => {
  expect(defaultTreeWidth(1_440)).toBeGreaterThan(defaultTreeWidth(1_000))
  expect(fitColumns(defaultTreeWidth(390), 390, COLUMNS)).toEqual({ width: 176, tree: 176, columns: 0 })
})
