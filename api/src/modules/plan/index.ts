export * from './errors'
export * from './planStore'
export * from './routes'
export * from './createPlanStore'
