export * from './linearModel'
export * from './lpText'
export * from './solver'
