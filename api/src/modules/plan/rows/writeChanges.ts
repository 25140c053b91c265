import type { Id } from '@fahrplan/shared/kernel'
import type { Change } from '@fahrplan/shared/plan'
import { type Database, execute, type Statement } from '../../../plugins/database'
import { deleteRows, insertRows, updateRows } from './rowStatements'

/** The rows are not as the plan in memory says. */
export class OutdatedRowsError extends Error {
  override readonly name = 'OutdatedRowsError'
}

export interface Owner {
  readonly strategyId: Id
  /** Needed when the strategy itself is among what is created. */
  readonly municipalityId?: Id | undefined
}

/**
 * Writes settled changes in their order, those that are alike at once.
 * @throws OutdatedRowsError when a row was not what the change says.
 */
export async function writeChanges(
  tx: Database,
  { strategyId, municipalityId }: Owner,
  changes: readonly Change[],
): Promise<void> {
  for (const group of alike(changes)) {
    const [written] = await execute<{ count: number }>(tx, statementFor(group[0]!), {
      strategyId,
      // Only the row of a new strategy has a place for it.
      ...(isNewStrategy(group[0]!) ? { municipalityId } : {}),
      ids: group.map((change) => change.id),
      rows: JSON.stringify(group.map((change) => (change.op === 'create' ? change.after : change))),
    })
    if (written?.count !== group.length)
      throw new OutdatedRowsError(
        `${group[0]!.op} ${group[0]!.entity}: ${written?.count} of ${group.length} rows`,
      )
  }
}

function isNewStrategy({ op, entity }: Change): boolean {
  return op === 'create' && entity === 'strategy'
}

function statementFor(change: Change): Statement {
  switch (change.op) {
    case 'create':
      return insertRows(change.entity)
    case 'update':
      return updateRows(change.entity, changedFields(change.after))
    case 'delete':
      return deleteRows(change.entity)
  }
}

function alike(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const fields = change.op === 'update' ? changedFields(change.after).join(' ') : ''
    const key = `${change.op} ${change.entity} ${fields}`
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()]
}

/** In one order, whatever order they were sent in: it is part of a statement's text. */
export function changedFields(after: object): string[] {
  return Object.keys(after).sort()
}
