import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'

export type { Chart, ChartConfiguration, ChartDataset, Scale } from 'chart.js'

/** Bars, and the limits that they are measured against. */
export type BarsAndLines = 'bar' | 'line'

/** Only what bars and limits need. The function is there to be loaded with the first chart, Chart.js being as large as it is. */
export function barChart(...[canvas, configuration]: ConstructorParameters<typeof Chart<BarsAndLines>>) {
  Chart.register(
    BarController,
    BarElement,
    CategoryScale,
    LinearScale,
    LineController,
    LineElement,
    PointElement,
    Tooltip,
  )
  return new Chart<BarsAndLines>(canvas, configuration)
}
