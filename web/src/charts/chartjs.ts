import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'

export type { Chart, ChartConfiguration, Scale } from 'chart.js'

/** Only what bars need. The function is there to be loaded with the first chart, Chart.js being as large as it is. */
export function barChart(...[canvas, configuration]: ConstructorParameters<typeof Chart<'bar'>>) {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)
  return new Chart<'bar'>(canvas, configuration)
}
