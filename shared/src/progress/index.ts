export * from './light'
export * from './overdue'
export * from './progress'
export * from './reporting'
