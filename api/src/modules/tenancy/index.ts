export { makeDemoCity } from './makeDemoCity'
export * from './members'
export * from './tables'
