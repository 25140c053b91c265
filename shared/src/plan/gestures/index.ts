export * from './linkSteps'
export * from './moveItems'
export * from './removeEntity'
export * from './resizeItem'
