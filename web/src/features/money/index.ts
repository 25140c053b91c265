export { default as MeasureMoney } from './measure/MeasureMoney.vue'
export { default as MoneyNavigation } from './MoneyNavigation.vue'
export { moneyRoutes } from './routes'
