export * from './testDatabases'
export * from './authors'
