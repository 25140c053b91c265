export * from './testDatabases'
