import { PGlite, types } from '@electric-sql/pglite'
import pg from 'pg'

export type Row = Record<string, unknown>
export type Query = (text: string, values?: unknown[]) => Promise<Row[]>

/** A driver and nothing around it. */
export interface BareDatabase {
  readonly query: Query
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export type Target = { readonly databaseUrl: string } | { readonly folder: string }

export function openBare(target: Target): Promise<BareDatabase> {
  return 'databaseUrl' in target ? openPool(target.databaseUrl) : openFolder(target.folder)
}

async function openPool(connectionString: string): Promise<BareDatabase> {
  // Days stay text and cents become numbers: quicker than what the driver does on its own, and the same JSON.
  pg.types.setTypeParser(pg.types.builtins.DATE, String)
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  const pool = new pg.Pool({ connectionString })
  await pool.query('select 1')
  return {
    query: async (text, values) => (await pool.query<Row>(text, values)).rows,
    async transaction(work) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await work(async (text, values) => (await client.query<Row>(text, values)).rows)
        await client.query('commit')
        client.release()
        return result
      } catch (error) {
        client.release(true)
        throw error
      }
    },
    close: () => pool.end(),
  }
}

async function openFolder(folder: string): Promise<BareDatabase> {
  const parsers = { [types.DATE]: String, [types.INT8]: Number }
  const database = await PGlite.create(folder, { parsers })
  return {
    query: async (text, values) => (await database.query<Row>(text, values)).rows,
    transaction: (work) =>
      database.transaction((tx) => work(async (text, values) => (await tx.query<Row>(text, values)).rows)),
    close: () => database.close(),
  }
}
