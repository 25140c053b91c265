export { type ChartData, type ChartSeries, type ChartTable, tableOf } from './chartData'
export { downloadFile, fileName } from './download'
export { toCsv } from './csv'
export { default as StackedBarChart } from './StackedBarChart.vue'
