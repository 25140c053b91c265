import { migrationsFolder } from '@fahrplan/migrations'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database } from './database'
import { execute, statement } from './statement'

const newest = Math.max(
  ...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis),
)

const lastApplied = statement(
  'last-migration',
  sql`select max(created_at)::float8 as "appliedAt" from drizzle.__drizzle_migrations`,
)

/** False as well when the database does not answer. */
export async function isMigrated(db: Database): Promise<boolean> {
  try {
    const [row] = await execute<{ appliedAt: number | null }>(db, lastApplied, {})
    return (row?.appliedAt ?? 0) >= newest
  } catch {
    return false
  }
}
