import { expect, test } from 'vitest'
import { numberNotation } from './number'

test('reads whole numbers within their range', () => {
  const { parse } = numberNotation('de', { min: 0, max: 100 })
  expect(['0', ' 42 ', '100', ''].map(parse)).toEqual([0, 42, 100, null])
  expect(['101', '-1', '4,2', 'vier', '1e2'].map(parse)).toEqual(Array(5).fill(undefined))
})

test('takes comma and point as decimal sign where digits are allowed', () => {
  const { parse, print } = numberNotation('de', { digits: 2 })
  expect(['4,25', '4.25', '-3'].map(parse)).toEqual([4.25, 4.25, -3])
  expect(parse('4,255')).toBeUndefined()
  expect(print(4.25)).toBe('4,25')
})
