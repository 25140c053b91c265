import { getTableName } from 'drizzle-orm'
import { type AnyPgColumn, foreignKey, index, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { strategies } from './strategies'

/** What every part of a plan begins with. Its strategy comes first in the key: plans can live on different nodes. */
export const partColumns = () => ({
  strategyId: uuid('strategy_id').notNull(),
  id: uuid('id').notNull(),
})

interface PartKey {
  readonly strategyId: AnyPgColumn
  readonly id: AnyPgColumn
}

/** The primary key; and a part goes when its strategy goes. */
export function partOfStrategy(part: PartKey) {
  return [
    primaryKey({ name: `${getTableName(part.id.table)}_pkey`, columns: [part.strategyId, part.id] }),
    foreignKey({
      name: `${getTableName(part.id.table)}_strategy_exists`,
      columns: [part.strategyId],
      foreignColumns: [strategies.id],
    }).onDelete('cascade'),
  ]
}

/**
 * A reference to another part of the same strategy. Nothing cascades between parts: a commit names
 * every row that it deletes, or the journal would not tell the whole story.
 */
export function refersTo(part: PartKey, column: AnyPgColumn, target: PartKey) {
  return foreignKey({
    name: `${getTableName(part.id.table)}_${nameOf(column)}_exists`,
    columns: [part.strategyId, column],
    foreignColumns: [target.strategyId, target.id],
  })
}

/** Finds those that refer to a part, when the part is deleted. */
export function findBy(part: PartKey, column: AnyPgColumn) {
  return index(`${getTableName(part.id.table)}_by_${nameOf(column)}`).on(part.strategyId, column)
}

function nameOf(reference: AnyPgColumn): string {
  return reference.name.replace(/_id$/, '')
}
