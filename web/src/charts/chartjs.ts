import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'

// Only what bars need: this file is loaded when the first chart is drawn.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

export { Chart }
export type { ChartConfiguration } from 'chart.js'
