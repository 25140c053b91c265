import type { EntityName } from '@fahrplan/shared/plan'
import { type SQL, sql } from 'drizzle-orm'
import { type Statement, statement } from '../../../plugins/database'
import {
  columnNames,
  type Field,
  fieldOf,
  fieldsOf,
  namedValues,
  recordOf,
  strategyColumnOf,
  valuesOf,
} from './fields'
import { TABLES } from './tables'

/**
 * Each statement writes any number of rows of one entity, given as one JSON array (`rows`), and answers how many.
 * So the text depends on the entity alone, there is no limit of parameters, and nothing is quoted by hand.
 */
const strategyId = sql`${sql.placeholder('strategyId')}::uuid`
const rows = sql`${sql.placeholder('rows')}::jsonb`
/** Again, as an array: the planner then expects a few rows and looks them up by key. */
const ids = sql`${sql.placeholder('ids')}::uuid[]`

const counted = (written: SQL): SQL =>
  sql`with written as (${written} returning 1) select count(*)::int as count from written`

const selects = new Map<EntityName, Statement>()

/** The rows as the entities that they keep: the drivers make them, which takes half the time of mapping them here. */
export function selectRows(entity: EntityName): Statement {
  return remember(selects, entity, () =>
    statement(
      `select ${entity}`,
      sql`
        select ${namedValues(fieldsOf(entity))} from ${TABLES[entity]}
        where ${strategyColumnOf(entity)} = ${strategyId} order by id`,
    ),
  )
}

const inserts = new Map<EntityName, Statement>()

export function insertRows(entity: EntityName): Statement {
  return remember(inserts, entity, () => {
    const fields = fieldsOf(entity)
    // A strategy's own row begins its first revision; it is its own strategy.
    const [column, value] =
      entity === 'strategy'
        ? [sql`revision, municipality_id`, sql`1, ${sql.placeholder('municipalityId')}::uuid`]
        : [strategyColumnOf(entity), strategyId]
    return statement(
      `insert ${entity}`,
      counted(sql`
        insert into ${TABLES[entity]} (${column}, ${columnNames(fields)})
        select ${value}, ${valuesOf('v', fields)} from jsonb_to_recordset(${rows}) as ${recordOf('v', fields)}`),
    )
  })
}

const deletes = new Map<EntityName, Statement>()

export function deleteRows(entity: EntityName): Statement {
  return remember(deletes, entity, () =>
    statement(
      `delete ${entity}`,
      counted(sql`
        delete from ${TABLES[entity]} where ${strategyColumnOf(entity)} = ${strategyId} and id = any(${ids})`),
    ),
  )
}

const updates = new Map<string, Statement>()

/**
 * Sets the named fields where they still hold their old values: fewer rows written than given
 * means that the plan in memory is not what the rows are.
 */
export function updateRows(entity: EntityName, names: readonly string[]): Statement {
  const build = (name: string | undefined) => {
    const fields = names.map((field) => fieldOf(entity, field))
    return statement(
      name,
      counted(sql`
        update ${TABLES[entity]} t set ${assignments(fields)}
        from jsonb_to_recordset(${rows}) as v("id" uuid, "before" jsonb, "after" jsonb),
          jsonb_to_record(v."before") as ${recordOf('was', fields)},
          jsonb_to_record(v."after") as ${recordOf('wanted', fields)}
        where t.${strategyColumnOf(entity)} = ${strategyId} and t.id = any(${ids}) and t.id = v."id"
          and ${stillHolds(fields)}`),
    )
  }
  // Combinations of many fields are rarely met twice; each named one would stay in every connection for good.
  if (names.length > 2) return build(undefined)
  const name = `update ${entity} ${names.join(' ')}`
  return remember(updates, name, () => build(name))
}

/** `t` has the old values of the record `was`. */
export function stillHolds(fields: readonly Field[]): SQL {
  const comparisons = fields.map(
    ({ name, column }) =>
      sql`t.${sql.identifier(column.name)} is not distinct from was.${sql.identifier(name)}`,
  )
  return sql.join(comparisons, sql` and `)
}

/** From the record `wanted`. */
export function assignments(fields: readonly Field[]): SQL {
  const pairs = fields.map(
    ({ name, column }) => sql`${sql.identifier(column.name)} = wanted.${sql.identifier(name)}`,
  )
  return sql.join(pairs, sql`, `)
}

function remember<K>(statements: Map<K, Statement>, key: K, build: () => Statement): Statement {
  let found = statements.get(key)
  if (!found) statements.set(key, (found = build()))
  return found
}
