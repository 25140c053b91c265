import type { Change } from '@fahrplan/shared/plan'
import { getTableName } from 'drizzle-orm'
import { databaseErrorOf } from '../../../plugins/database'
import { InvariantError } from '../errors'
import { TABLES } from '../rows/tables'

/** Another transaction was in the way; nothing was written, and trying again is right. */
export function isPassing(error: unknown): boolean {
  const code = databaseErrorOf(error)?.code
  return code === '40001' || code === '40P01'
}

/**
 * The database keeps rules of its own. Where a value breaks one that the invariants let through, whoever
 * sent it is told so; every other error is passed on as it is.
 */
export function asRefusal(error: unknown, changes: readonly Change[]): unknown {
  const cause = databaseErrorOf(error)
  // Class 22: a value that its type cannot hold. Class 23: a constraint.
  if (!cause || !/^2[23]/.test(cause.code)) return error
  const culprit = changes.find(({ entity }) => getTableName(TABLES[entity]) === cause.table) ?? changes[0]
  if (!culprit) return error
  const constraint = cause.constraint ?? ''
  const violation = {
    rule: 'database',
    entity: culprit.entity,
    id: culprit.id,
    field: 'id',
    message: cause.message,
    params: { constraint, code: cause.code },
  }
  return new InvariantError([violation], { cause: error })
}
