export * from './drivers'
export * from './schedulePass'
