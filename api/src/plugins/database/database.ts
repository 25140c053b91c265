import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

/** An open database, whichever kind it is. */
export interface DatabaseHandle {
  readonly db: Database
  readonly kind: 'pglite' | 'postgres'
  /**
   * Passes on the notifications of a channel, in their order.
   * `onGap`: the listener had been disconnected and is back; notifications may have been missed.
   */
  listen(channel: string, onPayload: (payload: string) => void, onGap: () => void): Promise<void>
  /** False while the listener is disconnected: what was learnt from notifications may be outdated. */
  isListening(): boolean
  /** A query answers, and all migrations have been applied. */
  isReady(): Promise<boolean>
  close(): Promise<void>
}

export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface DatabaseOptions {
  /** A PostgreSQL server; without it the database lives in a folder of its own inside `dataDir`. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly log?: Log | undefined
}
