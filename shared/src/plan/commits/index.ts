export * from './commit'
