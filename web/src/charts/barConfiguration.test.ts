import { expect, test } from 'vitest'
import { nameOnAxis } from './barConfiguration'

const DATA = {
  categoryLabel: 'Beschlusspunkt',
  categories: ['02a Interne Prozesse', '02g Geplante Projekte, auch mit anderen Kommunen'],
  shortCategories: ['02a', '02g'],
  series: [],
}

test('an axis shows whole names where there is room, and cuts long ones', () => {
  expect([0, 1].map((index) => nameOnAxis(DATA, index, 1000))).toEqual([
    '02a Interne Prozesse',
    '02g Geplante Projekte, auch mit a…',
  ])
})

test('an axis on a small screen shows the short names', () => {
  expect(nameOnAxis(DATA, 1, 360)).toBe('02g')
})
