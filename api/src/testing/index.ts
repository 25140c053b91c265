export * from './testDatabases'
export * from './samples'
