export {
  type ChartData,
  type ChartLine,
  type ChartPlace,
  type ChartSeries,
  type ChartTable,
  type Pattern,
  tableOf,
} from './chartData'
export { downloadFile, fileName } from './download'
export type { FlowData, FlowNode, FlowPlace } from './flow/flowData'
export { default as FlowChart } from './flow/FlowChart.vue'
export { toCsv } from './csv'
export { useInSight } from './useInSight'
export { default as StackedBarChart } from './StackedBarChart.vue'
