export { makeDemoCity } from './makeDemoCity'
export * from './members'
export * from './register'
export * from './tables'
