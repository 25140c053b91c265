import type { Id } from '@fahrplan/shared/kernel'
import type { Change } from '@fahrplan/shared/plan'
import type { Database } from '../../../plugins/database'
import { enterFirstCommit, enterNextCommit, enterSingleUpdate, type Entry } from '../journal/enterCommit'
import { OutdatedRowsError, writeChanges } from '../rows/writeChanges'

const ISOLATION = { isolationLevel: 'read committed' } as const

/** Rows and journal entry, both or neither. False when the strategy is not as the changes expect it. */
export async function writeCommit(db: Database, entry: Entry): Promise<boolean> {
  if (isSingleUpdate(entry.commit.changes)) return enterSingleUpdate(db, entry)
  try {
    await db.transaction(async (tx) => {
      if (!(await enterNextCommit(tx, entry))) throw new OutdatedRowsError('the strategy has moved on')
      await writeChanges(tx, entry, entry.commit.changes)
    }, ISOLATION)
    return true
  } catch (error) {
    if (error instanceof OutdatedRowsError) return false
    throw error
  }
}

/** The first commit brings the strategy's row along, which every other row refers to. */
export async function writeFirstCommit(
  db: Database,
  entry: Entry & { readonly municipalityId: Id },
): Promise<void> {
  await db.transaction(async (tx) => {
    await writeChanges(tx, entry, entry.commit.changes)
    await enterFirstCommit(tx, entry)
  }, ISOLATION)
}

/** A strategy's own fields share a row with its revision: they cannot be written in the statement that advances it. */
function isSingleUpdate([change, ...others]: readonly Change[]): boolean {
  return (
    others.length === 0 &&
    change?.op === 'update' &&
    change.entity !== 'strategy' &&
    Object.keys(change.after).length === 1
  )
}
