export { freePort } from './freePort'
export * from './testDatabases'
export * from './samples'
export { administrate, type PostgresServer, startPostgres, urlOf } from './postgresServer'
