import { type ChartData, type ChartLine, type ChartSeries, visibleLines, visibleSeries } from './chartData'
import type { BarsAndLines, ChartDataset } from './chartjs'
import { type Colour, fillOf } from './colours'

export type Dataset = ChartDataset<BarsAndLines> & { key: string }

/** What Chart.js draws: bars by series, and a line for each limit. */
export function barDatasets(data: ChartData, colour: Colour, horizontal: boolean): Dataset[] {
  const ground = colour('--kern-color-layout-background-default')
  return [
    ...visibleSeries(data).map((series) => barsOf(series, colour(series.colour), ground, horizontal)),
    ...visibleLines(data).map((line) => lineOf(line, colour(line.colour))),
  ]
}

function barsOf(
  { key, label, values, pattern = 'solid', stack }: ChartSeries,
  paint: string,
  ground: string,
  horizontal: boolean,
): Dataset {
  return {
    type: 'bar',
    key,
    label,
    data: [...values],
    stack: stack ?? 'all',
    backgroundColor: fillOf(paint, pattern, ground),
    // A seam of the ground's colour parts neighbours that look alike in grey: one, for two would hide thin bars.
    borderColor: pattern === 'solid' ? ground : paint,
    borderWidth: 1,
    borderSkipped: pattern === 'solid' && 'start',
    maxBarThickness: horizontal ? 16 : 56,
    // The bars of a category stay together, however few categories share the width.
    categoryPercentage: horizontal ? 0.8 : Math.min(0.8, values.length * 0.15),
    order: 1,
  }
}

/** A step for each category: a limit of one year says nothing about the way to the next one. */
function lineOf({ key, label, values }: ChartLine, paint: string): Dataset {
  return {
    type: 'line',
    key,
    label,
    data: [...values],
    stack: `line ${key}`,
    stepped: 'middle',
    borderColor: paint,
    borderWidth: 2,
    borderDash: [6, 3],
    pointStyle: 'line',
    pointRadius: ({ chart }) => Math.min(24, chart.width / values.length / 4),
    pointHoverRadius: ({ chart }) => Math.min(24, chart.width / values.length / 4),
    pointBorderColor: paint,
    pointBorderWidth: 3,
    order: 0,
  }
}

/**
 * The new datasets for a chart that is drawn already: what it has is changed in place, by its key, so that Chart.js
 * need not build its bars again.
 */
export function mergedDatasets(drawn: readonly Dataset[], next: readonly Dataset[]): Dataset[] {
  const known = new Map(drawn.map((dataset) => [dataset.key, dataset]))
  return next.map((dataset) => {
    const before = known.get(dataset.key)
    return before && before.type === dataset.type ? Object.assign(before, dataset) : dataset
  })
}
