import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrowPaths } from './arrowPaths'
import { type BarBox, dependencyArrows } from './dependencyArrows'
import type { GanttLinkType } from './row'

const ROW = 30

function arrow(from: BarBox, to: BarBox, type: GanttLinkType) {
  const bars = new Map([
    ['a', from],
    ['b', to],
  ])
  return dependencyArrows(bars, [{ id: 'l', from: 'a', to: 'b', type }], ROW)[0]!
}

const boxes = fc
  .record({
    left: fc.integer({ min: 0, max: 2_000 }),
    length: fc.integer({ min: 1, max: 400 }),
    row: fc.nat(40),
  })
  .map(({ left, length, row }) => ({ left, right: left + length, y: row * ROW + ROW / 2 }))
const types = fc.constantFrom<GanttLinkType>('FS', 'SS', 'FF', 'SF')

describe('dependency arrows', () => {
  const early = { left: 100, right: 200, y: 15 }
  const late = { left: 300, right: 400, y: 75 }

  test('finish to start runs from the end down to the start', () => {
    expect(arrow(early, late, 'FS').points).toEqual([
      { x: 200, y: 15 },
      { x: 209, y: 15 },
      { x: 209, y: 75 },
      { x: 300, y: 75 },
    ])
  })

  test('backwards, it turns in the gap before the successor’s row', () => {
    const { points } = arrow(late, early, 'FS')
    expect(points).toHaveLength(6)
    expect(points[2]).toEqual({ x: 409, y: 30 })
    expect(points[3]).toEqual({ x: 91, y: 30 })
  })

  test('leaves and arrives at the sides its type names', () => {
    fc.assert(
      fc.property(boxes, boxes, types, (from, to, type) => {
        const { points } = arrow(from, to, type)
        expect(points[0]).toEqual({ x: type[0] === 'F' ? from.right : from.left, y: from.y })
        expect(points.at(-1)).toEqual({ x: type[1] === 'F' ? to.right : to.left, y: to.y })
      }),
    )
  })

  test('has right angles only, and its head points into the bar', () => {
    fc.assert(
      fc.property(boxes, boxes, types, (from, to, type) => {
        const { points } = arrow(from, to, type)
        points.slice(1).forEach((point, index) => {
          const before = points[index]!
          expect(point.x === before.x || point.y === before.y).toBe(true)
        })
        const [before, tip] = [points.at(-2)!, points.at(-1)!]
        expect(Math.sign(tip.x - before.x)).toBe(type[1] === 'F' ? -1 : 1)
      }),
    )
  })

  test('a link to a row that is not shown has none', () => {
    expect(
      dependencyArrows(new Map([['a', early]]), [{ id: 'l', from: 'a', to: 'b', type: 'FS' }], ROW),
    ).toEqual([])
  })

  test('are drawn as one path of lines and one of heads', () => {
    const paths = arrowPaths([arrow(early, late, 'FS')])
    expect(paths.lines).toBe('M200 15L209 15L209 75L300 75')
    expect(paths.heads).toBe('M300 75L294 71.5L294 78.5Z')
  })
})
