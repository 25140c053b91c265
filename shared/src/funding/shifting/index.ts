export * from './laterStarts'
export { shiftMeasures } from './shiftMeasures'
