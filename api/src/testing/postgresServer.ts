import pg from 'pg'
import { startEmbeddedPostgres } from './embeddedPostgres'

export interface PostgresServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The one that `DATABASE_URL` names, or one that lasts as long as the tests. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL']
  return given ? { url: given, stop: async () => {} } : startEmbeddedPostgres()
}

/** Runs one statement beside the databases under test. */
export async function administrate(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
