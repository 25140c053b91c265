export { moveItem } from './moveItem'
export * from './moveMeasure'
export * from './removeEntity'
export * from './resizeItem'
