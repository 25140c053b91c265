import type { Id } from '@fahrplan/shared/kernel'
import { sql } from 'drizzle-orm'
import { execute, statement } from '../../../plugins/database'
import { StrategyNotFoundError } from '../errors'
import { COMMITS_CHANNEL } from '../journal/enterCommit'
import { strategies } from '../tables'
import type { Store } from './store'

const deleteAndNotify = statement(
  'delete strategy',
  sql`
    with gone as (delete from ${strategies} where id = ${sql.placeholder('strategyId')}::uuid returning id)
    select pg_notify(${sql.raw(`'${COMMITS_CHANNEL}'`)}, id || ':deleted') from gone`,
)

/** The rows and the journal go with the strategy's own row. */
export async function deleteStrategy({ database, onDeleted }: Store, strategyId: Id): Promise<void> {
  const gone = await execute(database.db, deleteAndNotify, { strategyId })
  onDeleted(strategyId)
  if (gone.length === 0) throw new StrategyNotFoundError(strategyId)
}
