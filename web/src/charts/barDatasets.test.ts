import { expect, test } from 'vitest'
import { type Dataset, mergedDatasets } from './barDatasets'

const bars = (key: string, data: number[]): Dataset => ({ type: 'bar', key, label: key, data })
const line = (key: string, data: number[]): Dataset => ({ type: 'line', key, label: key, data })

test('a chart that is drawn keeps its bars: only their values change', () => {
  const drawn = [bars('cost', [1, 2]), bars('gap', [3, 4])]
  const merged = mergedDatasets(drawn, [bars('cost', [5, 6]), bars('gap', [3, 4])])
  expect(merged[0]).toBe(drawn[0])
  expect(merged[1]).toBe(drawn[1])
  expect(merged.map(({ data }) => data)).toEqual([
    [5, 6],
    [3, 4],
  ])
})

test('what is new is added, what is gone is left out, and bars become no line', () => {
  const drawn = [bars('cost', [1]), bars('gap', [2])]
  const next = [line('gap', [2]), bars('own', [3])]
  expect(mergedDatasets(drawn, next)).toEqual(next)
  expect(mergedDatasets(drawn, next)[0]).toBe(next[0])
})
