import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GanttRow } from './row'
import { ancestorsOf, indexTree, isSameOrder, nearestVisible, siblingsOf, visibleRows } from './tree'

function row(id: string, parentId: string | null, level = 1): GanttRow {
  return { id, parentId, level, kind: 'bar', label: id, tone: 0, description: id }
}

const CITY = [
  row('A', null),
  row('A1', 'A', 2),
  row('A1x', 'A1', 3),
  row('A2', 'A', 2),
  row('B', null),
  row('B1', 'B', 2),
]

function visibleIds(rows: GanttRow[], collapsed: string[]) {
  const visible = visibleRows(indexTree(rows), new Set(collapsed))
  return [...visible.indexAt].map((index) => rows[index]!.id)
}

/** Any tree: each row hangs below some row before it, or at the top. */
const trees = fc.array(fc.nat(), { maxLength: 40 }).map((picks) => {
  const rows: GanttRow[] = []
  picks.forEach((pick, index) => {
    const parent = rows[pick % (index + 1)]
    rows.push(row(`r${index}`, parent?.id ?? null, (parent?.level ?? 0) + 1))
  })
  return rows
})

describe('a tree of rows', () => {
  test('stays as it is when rows only show something else', () => {
    expect(isSameOrder(CITY, CITY.with(2, { ...CITY[2]!, label: 'renamed', start: 20_000 }))).toBe(true)
    expect(isSameOrder(CITY, CITY.with(2, { ...CITY[2]!, parentId: 'A2' }))).toBe(false)
    expect(isSameOrder(CITY, CITY.toReversed())).toBe(false)
    expect(isSameOrder(CITY, CITY.slice(1))).toBe(false)
  })

  test('knows each row’s place among its siblings', () => {
    const tree = indexTree(CITY)
    expect([...tree.place]).toEqual([1, 1, 1, 2, 2, 1])
    expect(CITY.map((_, index) => siblingsOf(tree, index))).toEqual([2, 2, 1, 2, 2, 1])
  })

  test('a collapsed row hides all that is below it, and nothing else', () => {
    expect(visibleIds(CITY, [])).toEqual(['A', 'A1', 'A1x', 'A2', 'B', 'B1'])
    expect(visibleIds(CITY, ['A1'])).toEqual(['A', 'A1', 'A2', 'B', 'B1'])
    expect(visibleIds(CITY, ['A'])).toEqual(['A', 'B', 'B1'])
  })

  test('finds what hides a row', () => {
    const tree = indexTree(CITY)
    expect(ancestorsOf(tree, 2)).toEqual(['A1', 'A'])
    expect(nearestVisible(tree, visibleRows(tree, new Set(['A'])), 2)).toBe(0)
  })

  test('a row is visible exactly when no ancestor is collapsed', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.nat(39)), (rows, picks) => {
        const collapsed = new Set(picks.map((pick) => `r${pick}`))
        const tree = indexTree(rows)
        const visible = visibleRows(tree, collapsed)
        rows.forEach((_, index) => {
          const hidden = ancestorsOf(tree, index).some((id) => collapsed.has(id))
          expect(visible.positionOf[index]! < 0).toBe(hidden)
        })
      }),
    )
  })

  test('positions and indices are each other’s inverse', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.nat(39)), (rows, picks) => {
        const visible = visibleRows(indexTree(rows), new Set(picks.map((pick) => `r${pick}`)))
        visible.indexAt.forEach((index, position) => expect(visible.positionOf[index]).toBe(position))
        expect(visible.positionOf.filter((position) => position >= 0)).toHaveLength(visible.count)
      }),
    )
  })
})
