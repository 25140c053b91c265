import type { Query, SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Database } from './database'

/** SQL that is rendered once. With a name, PostgreSQL parses and plans it once per connection too. */
export interface Statement {
  readonly name: string | undefined
  readonly query: Query
}

const dialect = new PgDialect()

/** One name must always stand for the same text. Names are kept short: PostgreSQL cuts them at 63 characters. */
export function statement(name: string | undefined, text: SQL): Statement {
  return { name, query: dialect.sqlToQuery(text) }
}

/** Runs it with values for its placeholders. */
export async function execute<Row>(
  db: Database,
  { name, query }: Statement,
  values: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const prepared = db._.session.prepareQuery<{ execute: { rows: Row[] }; all: unknown; values: unknown }>(
    query,
    undefined,
    name,
    false,
  )
  return (await prepared.execute(values)).rows
}
