export * from './moveItem'
export * from './removeEntity'
export * from './resizeItem'
