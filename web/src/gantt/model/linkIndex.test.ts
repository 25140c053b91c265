import { expect, test } from 'vitest'
import { indexLinks, linksTouching } from './linkIndex'
import type { GanttRow } from './row'
import { indexTree } from './tree'

const row = (id: string): GanttRow => ({
  id,
  parentId: null,
  level: 1,
  kind: 'bar',
  label: id,
  tone: 0,
  description: id,
})
const link = (from: string, to: string) => ({ id: from + to, from, to, type: 'FS' as const })
const index = indexLinks(
  [link('a', 'b'), link('b', 'd'), link('c', 'd'), link('d', 'gone')],
  indexTree(['a', 'b', 'c', 'd'].map(row)),
)
const touching = (...rows: number[]) => linksTouching(index, rows).map(({ id }) => id)

test('a row knows the links at both of its ends', () => {
  expect(touching(0)).toEqual(['ab'])
  expect(touching(1)).toEqual(['ab', 'bd'])
  expect(touching(3)).toEqual(['bd', 'cd', 'dgone'])
})

test('a link between two rows is found once', () => {
  expect(touching(0, 1, 2)).toEqual(['ab', 'bd', 'cd'])
  expect(touching()).toEqual([])
})
