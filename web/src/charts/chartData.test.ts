import { expect, test } from 'vitest'
import { type ChartData, tableOf, visibleSeries } from './chartData'

const DATA: ChartData = {
  categoryLabel: 'Jahr',
  categories: ['2026', '2027'],
  series: [
    { key: 'own', label: 'Eigen', values: [10, 20], colour: '--a' },
    { key: 'eu', label: 'EU', values: [0, 0], colour: '--b' },
  ],
}

test('a chart has a table with the same figures and their sums', () => {
  expect(tableOf(DATA, 'Summe')).toEqual({
    head: ['Jahr', 'Eigen', 'EU'],
    rows: [
      ['2026', 10, 0],
      ['2027', 20, 0],
    ],
    foot: ['Summe', 30, 0],
  })
})

test('the legend leaves out what is zero throughout', () => {
  expect(visibleSeries(DATA).map(({ key }) => key)).toEqual(['own'])
})
