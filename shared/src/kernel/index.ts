export * from './cents'
export * from './days'
export * from './ids'
export * from './workingDays'
