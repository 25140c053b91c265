import { expect, test } from 'vitest'
import { indexLinks, linksTouching } from './linkIndex'

const link = (from: string, to: string) => ({ id: from + to, from, to, type: 'FS' as const })
const index = indexLinks([link('a', 'b'), link('b', 'd'), link('c', 'd'), link('d', 'gone')])
const touching = (...rows: string[]) => linksTouching(index, rows).map(({ id }) => id)

test('a row knows the links at both of its ends', () => {
  expect(touching('a')).toEqual(['ab'])
  expect(touching('b')).toEqual(['ab', 'bd'])
  expect(touching('d')).toEqual(['bd', 'cd', 'dgone'])
})

test('a link between two rows is found once', () => {
  expect(touching('a', 'b', 'c')).toEqual(['ab', 'bd', 'cd'])
})

test('rows without links, and no rows, have none', () => {
  expect(touching('e')).toEqual([])
  expect(touching()).toEqual([])
})
