import { ENTITIES, ENTITY_NAMES, type EntityName } from '@fahrplan/shared/plan'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { TABLES } from './tables'

/** A field of an entity and the column that keeps it. */
export interface Field {
  readonly name: string
  readonly column: PgColumn
}

const FIELDS: Readonly<Record<string, readonly Field[]>> = Object.fromEntries(
  ENTITY_NAMES.map((entity) => [
    entity,
    Object.entries<PgColumn>(getTableColumns(TABLES[entity]))
      // All other columns are the store's own business.
      .filter(([name]) => name in ENTITIES[entity].schema.shape)
      .map(([name, column]) => ({ name, column })),
  ]),
)

export function fieldsOf(entity: EntityName): readonly Field[] {
  return FIELDS[entity]!
}

export function fieldOf(entity: EntityName, name: string): Field {
  const field = fieldsOf(entity).find((candidate) => candidate.name === name)
  if (!field) throw new Error(`${entity} has no field ${name}`)
  return field
}

/** The column that holds the strategy's id. */
export function strategyColumnOf(entity: EntityName): SQL {
  return sql`${sql.identifier(entity === 'strategy' ? 'id' : 'strategy_id')}`
}

export function columnNames(fields: readonly Field[]): SQL {
  return sql.join(
    fields.map(({ column }) => sql.identifier(column.name)),
    sql`, `,
  )
}

/** `planned_cents::float8 as "plannedCents", …`: drivers hand a `bigint` over as text, because not all are safe numbers. */
export function namedValues(fields: readonly Field[]): SQL {
  const values = fields.map(({ name, column }) => {
    const cast = column.getSQLType() === 'bigint' ? sql`::float8` : sql``
    return sql`${sql.identifier(column.name)}${cast} as ${sql.identifier(name)}`
  })
  return sql.join(values, sql`, `)
}

/** `alias("plannedCents" bigint, …)`: values travel as JSON, PostgreSQL turns them into its own types. */
export function recordOf(alias: string, fields: readonly Field[]): SQL {
  const columns = fields.map(
    ({ name, column }) => sql`${sql.identifier(name)} ${sql.raw(column.getSQLType())}`,
  )
  return sql`${sql.identifier(alias)}(${sql.join(columns, sql`, `)})`
}

export function valuesOf(alias: string, fields: readonly Field[]): SQL {
  const values = fields.map(({ name }) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`)
  return sql.join(values, sql`, `)
}
