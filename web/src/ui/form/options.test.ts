import { expect, test } from 'vitest'
import { groupOptions, matchingOptions } from './options'

const OPTIONS = [
  { value: 'a', label: 'Hauptamt', group: 'Dezernat 01' },
  { value: 'b', label: 'Kämmerei', group: 'Dezernat 02' },
  { value: 'c', label: 'Bürgeramt', group: 'Dezernat 01' },
]

test('collects options under their groups in the order of appearance', () => {
  expect(groupOptions(OPTIONS).map(({ name, options }) => [name, options.map(({ value }) => value)])).toEqual(
    [
      ['Dezernat 01', ['a', 'c']],
      ['Dezernat 02', ['b']],
    ],
  )
})

test('finds options by words of their label or group, whatever the case', () => {
  const found = (search: string) => matchingOptions(OPTIONS, search).map(({ value }) => value)
  expect(found('ÄMM')).toEqual(['b'])
  expect(found('amt 01')).toEqual(['a', 'c'])
  expect(found('')).toEqual(['a', 'b', 'c'])
  expect(found('garten')).toEqual([])
})
