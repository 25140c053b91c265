import type { ChartConfiguration } from './chartjs'
import { type ChartData, visibleSeries } from './chartData'
import { fillOf } from './colours'

export interface BarOptions {
  readonly horizontal: boolean
  readonly animated: boolean
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
    maxTicksLimit: 7,
    callback: (value: string | number) => options.printShort(Number(value)),
  }
  const names = { stacked: true, grid: { display: false }, border: { color: line }, ticks: { color: text } }
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
          // A seam of the ground's colour parts neighbours that look alike in grey.
          borderColor: pattern === 'solid' ? ground : paint,
          borderWidth: 1,
          borderSkipped: false,
          maxBarThickness: options.horizontal ? 16 : 56,
        }
      }),
    },
    options: {
      indexAxis: options.horizontal ? 'y' : 'x',
      responsive: true,
      maintainAspectRatio: false,
      animation: options.animated ? { duration: 200 } : false,
      font: { family: 'Fira Sans, sans-serif', size: 14 },
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
          filter: ({ raw }) => raw !== 0,
          callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${options.print(Number(raw))}` },
        },
      },
    },
  }
}
