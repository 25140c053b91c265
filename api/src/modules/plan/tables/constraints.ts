import { MAX_CENTS } from '@fahrplan/shared/kernel'
import { getTableName, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, check } from 'drizzle-orm/pg-core'

export function oneOf(column: AnyPgColumn, values: readonly string[]) {
  return check(`${getTableName(column.table)}_${column.name}_known`, sql`${column} in (${literals(values)})`)
}

export function allOf(column: AnyPgColumn, values: readonly string[]) {
  return check(
    `${getTableName(column.table)}_${column.name}_known`,
    sql`${column} <@ array[${literals(values)}]::text[]`,
  )
}

export function between(column: AnyPgColumn, least: number, most: number) {
  const bounds = sql.raw(`between ${least} and ${most}`)
  return check(`${getTableName(column.table)}_${column.name}_bounded`, sql`${column} ${bounds}`)
}

export const centsBounded = (column: AnyPgColumn) => between(column, 0, MAX_CENTS)
export const basisPointsBounded = (column: AnyPgColumn) => between(column, 0, 10_000)
export const yearBounded = (column: AnyPgColumn) => between(column, 2000, 2199)

export function notBlank(column: AnyPgColumn) {
  return check(`${getTableName(column.table)}_${column.name}_not_blank`, sql`btrim(${column}) <> ''`)
}

/** A span with an open side is fine. */
export function endNotBeforeStart(start: AnyPgColumn, end: AnyPgColumn) {
  return check(`${getTableName(end.table)}_${end.name}_not_before_${start.name}`, sql`${end} >= ${start}`)
}

function literals(values: readonly string[]): SQL {
  return sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '))
}
