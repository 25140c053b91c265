import { barDatasets } from './barDatasets'
import type { ChartData, ChartPlace } from './chartData'
import type { BarsAndLines, Chart, ChartConfiguration, Scale } from './chartjs'
import type { Colour } from './colours'

const FONT = { family: '"Fira Sans", sans-serif', size: 14 }

export interface BarOptions {
  readonly horizontal: boolean
  readonly colour: Colour
  readonly print: (value: number) => string
  readonly printShort: (value: number) => string
  readonly onPick: (place: ChartPlace) => void
}

/** What Chart.js needs to know about a chart of stacked bars. */
export function barConfiguration(data: ChartData, options: BarOptions): ChartConfiguration<BarsAndLines> {
  return {
    type: 'bar',
    data: {
      labels: [...data.categories],
      datasets: barDatasets(data, options.colour, options.horizontal),
    },
    options: {
      indexAxis: options.horizontal ? 'y' : 'x',
      responsive: true,
      maintainAspectRatio: false,
      // Figures are to be read, not watched; and a resize would set the bars in motion again.
      animation: false,
      interaction: { mode: 'index', axis: options.horizontal ? 'y' : 'x', intersect: false },
      scales: scalesOf(data, options),
      onClick: (event, elements, chart) => {
        const index = elements[0]?.index
        if (index === undefined || !event.native) return
        const [hit] = chart.getElementsAtEventForMode(event.native, 'nearest', { intersect: true }, false)
        options.onPick(hit ? placeOf(chart, hit) : { index, key: null })
      },
      plugins: {
        tooltip: {
          titleFont: FONT,
          bodyFont: FONT,
          filter: ({ raw }) => raw !== 0 && raw !== null,
          callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${options.print(Number(raw))}` },
        },
      },
    },
  }
}

/** A limit is nothing to be picked: it stands for its category. */
function placeOf(chart: Chart, { datasetIndex, index }: { datasetIndex: number; index: number }): ChartPlace {
  const dataset = chart.data.datasets[datasetIndex]
  const isBar = dataset?.type === 'bar' && 'key' in dataset
  return { index, key: isBar ? String(dataset.key) : null }
}

function scalesOf(data: ChartData, { horizontal, colour, printShort }: BarOptions) {
  const text = colour('--kern-color-layout-text-default')
  const line = colour('--kern-color-decorative-border-default')
  const values = {
    stacked: true,
    grid: { color: line },
    border: { display: false },
    ticks: {
      color: text,
      font: FONT,
      maxTicksLimit: 7,
      // On a phone some are left out rather than all slanted.
      maxRotation: 0,
      autoSkipPadding: 16,
      callback: (value: string | number) => printShort(Number(value)),
    },
  }
  const names = {
    stacked: true,
    grid: { display: false },
    border: { color: line },
    ticks: {
      color: text,
      font: FONT,
      autoSkip: false,
      callback(this: Scale, _value: unknown, index: number) {
        return nameOnAxis(data, index, this.chart.width)
      },
    },
  }
  return horizontal ? { x: values, y: names } : { x: names, y: values }
}

const ROOMY = 640
const LONGEST = 34

/** The whole name where there is room for it, a cut one before it would push the bars away. */
export function nameOnAxis({ categories, shortCategories }: ChartData, index: number, width: number): string {
  const name = categories[index] ?? ''
  const short = shortCategories?.[index]
  if (short !== undefined && width < ROOMY) return short
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`
}
