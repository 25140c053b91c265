export * from './highsSolver'
