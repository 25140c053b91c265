import { migrationsFolder } from '@fahrplan/migrations'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { DatabaseHandle, Log } from '../database'
import { isMigrated } from '../isMigrated'
import * as schema from '../schema'
import { Listener } from './listener'

/** Whoever migrates holds this advisory lock: processes that start together take turns. */
const MIGRATION_LOCK = 7_305_061

export async function openPostgres(connectionString: string, log?: Log): Promise<DatabaseHandle> {
  const pool = createPool(connectionString, log)
  try {
    await migrateInTurn(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = drizzle({ client: pool, schema })
  const listener = new Listener(connectionString, log)
  return {
    db,
    kind: 'postgres',
    listen: (channel, onPayload, onGap) => listener.listen(channel, { onPayload, onGap }),
    isListening: () => listener.isConnected(),
    isReady: () => isMigrated(db),
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

function createPool(connectionString: string, log?: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'fahrplan',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Days are read as text: a server that writes them the German way must not change the plan.
    verify: (client, done) => void client.query("set datestyle to 'ISO'").then(() => done(), done),
  })
  pool.on('error', (error) => log?.warn({ err: error }, 'an idle database connection was lost'))
  // Without a listener a connection that breaks while it is in use would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => log?.warn({ err: error }, 'a database connection was lost'))
  })
  return pool
}

async function migrateInTurn(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle({ client }), { migrationsFolder })
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
    client.release()
  } catch (error) {
    // Closing the connection gives the lock back as well.
    client.release(true)
    throw error
  }
}
