export { makeDemoCity } from './makeDemoCity'
export * from './tables'
