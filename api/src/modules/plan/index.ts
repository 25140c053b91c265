export * from './errors'
export * from './planStore'
