import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { densityOf, densityPaths } from './density'
import type { GanttRow } from './row'

const AXIS = { start: 1_000, end: 1_100 }
const base = { parentId: null, level: 1, label: '', tone: 0, description: '' }

const bar = (start: number, end: number): GanttRow => ({ ...base, id: `${start}`, kind: 'bar', start, end })
const point = (day: number): GanttRow => ({ ...base, id: `${day}`, kind: 'point', point: day })
const group = (start: number, end: number): GanttRow => ({ ...bar(start, end), kind: 'group' })

function lines({ width, counts }: ReturnType<typeof densityOf>): string[] {
  return Array.from({ length: counts.length / width }, (_, y) =>
    counts.slice(y * width, (y + 1) * width).join(''),
  )
}

describe('how dense the rows lie', () => {
  test('each row has its place and its days; groups do not count', () => {
    const rows = [bar(1_000, 1_049), point(1_095), group(1_000, 1_099), bar(1_040, 1_200)]
    expect(lines(densityOf(rows, AXIS, { width: 10, height: 2 }))).toEqual(['1111100001', '0000111111'])
  })

  test('rows on one line add up, and what lies beyond the axis is not there', () => {
    const rows = [bar(1_000, 1_019), bar(1_010, 1_029), bar(900, 999), point(1_100)]
    expect(lines(densityOf(rows, AXIS, { width: 10, height: 1 }))).toEqual(['1210000000'])
  })

  test('is what counting row by row gives', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 950, max: 1_150 }), fc.nat(80)), { maxLength: 30 })
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 200 }), (given, width) => {
        const rows = given.map(([start, length]) => bar(start, start + length))
        const { counts } = densityOf(rows, AXIS, { width, height: 1 })
        counts.forEach((count, x) => {
          const [from, to] = [x, x + 1].map((field) => AXIS.start + (field / width) * 100) as [number, number]
          const touching = rows.filter(({ start, end }) => start! < to - 1e-9 && end! + 1 > from + 1e-9)
          expect(count).toBe(touching.length)
        })
      }),
    )
  })
})

describe('as paths', () => {
  test('neighbours are one rectangle, and what is denser lies over what is paler', () => {
    const density = { width: 6, height: 2, counts: Int32Array.from([1, 1, 0, 4, 4, 0, 0, 0, 2, 0, 0, 0]) }
    expect(densityPaths(density, 3)).toEqual([
      'M0 0h2v1h-2zM3 0h2v1h-2zM2 1h1v1h-1z',
      'M3 0h2v1h-2zM2 1h1v1h-1z',
      'M3 0h2v1h-2z',
    ])
  })

  test('where nothing overlaps one shade does, and where nothing is none', () => {
    expect(densityPaths({ width: 2, height: 1, counts: Int32Array.from([1, 0]) }, 3)).toEqual([
      'M0 0h1v1h-1z',
      '',
      '',
    ])
    expect(densityPaths({ width: 2, height: 1, counts: new Int32Array(2) }, 2)).toEqual(['', ''])
  })
})
