import type { ChartConfiguration, Scale } from './chartjs'
import { type ChartData, visibleSeries } from './chartData'
import { fillOf } from './colours'

const FONT = { family: '"Fira Sans", sans-serif', size: 14 }

export interface BarOptions {
  readonly horizontal: boolean
  readonly colour: (property: string) => string
  readonly print: (value: number) => string
  readonly printShort: (value: number) => string
  readonly onPick: (index: number) => void
}

/** What Chart.js needs to know about a chart of stacked bars. */
export function barConfiguration(data: ChartData, options: BarOptions): ChartConfiguration<'bar'> {
  const text = options.colour('--kern-color-layout-text-default')
  const line = options.colour('--kern-color-decorative-border-default')
  const ground = options.colour('--kern-color-layout-background-default')
  const values = { stacked: true, grid: { color: line }, border: { display: false } }
  const valueTicks = {
    color: text,
    font: FONT,
    maxTicksLimit: 7,
    callback: (value: string | number) => options.printShort(Number(value)),
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
  return {
    type: 'bar',
    data: {
      labels: [...data.categories],
      datasets: visibleSeries(data).map(({ label, values: amounts, colour, pattern = 'solid', stack }) => {
        const paint = options.colour(colour)
        return {
          label,
          data: [...amounts],
          stack: stack ?? 'all',
          backgroundColor: fillOf(paint, pattern, ground),
          // A seam of the ground's colour parts neighbours that look alike in grey: one, for two would hide thin bars.
          borderColor: pattern === 'solid' ? ground : paint,
          borderWidth: 1,
          borderSkipped: pattern === 'solid' && 'start',
          maxBarThickness: options.horizontal ? 16 : 56,
        }
      }),
    },
    options: {
      indexAxis: options.horizontal ? 'y' : 'x',
      responsive: true,
      maintainAspectRatio: false,
      // Figures are to be read, not watched; and a resize would set the bars in motion again.
      animation: false,
      interaction: { mode: 'index', axis: options.horizontal ? 'y' : 'x', intersect: false },
      scales: options.horizontal
        ? { x: { ...values, ticks: valueTicks }, y: names }
        : { x: names, y: { ...values, ticks: valueTicks } },
      onClick: (_event, elements) => {
        const index = elements[0]?.index
        if (index !== undefined) options.onPick(index)
      },
      plugins: {
        tooltip: {
          titleFont: FONT,
          bodyFont: FONT,
          filter: ({ raw }) => raw !== 0,
          callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${options.print(Number(raw))}` },
        },
      },
    },
  }
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
