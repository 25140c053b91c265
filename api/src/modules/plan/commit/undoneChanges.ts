import type { Change } from '@fahrplan/shared/plan'
import type { Database } from '../../../plugins/database'
import { readJournal } from '../journal/readJournal'
import type { CommitInput } from '../planStore'

/** What the commit that an undo names has changed: what it says of itself does not count. */
export async function undoneChanges(
  db: Database,
  { strategyId, cause }: Pick<CommitInput, 'strategyId' | 'cause'>,
): Promise<readonly Change[]> {
  if (cause.kind !== 'undo') return []
  const [undone] = await readJournal(db, strategyId, { after: cause.of - 1, limit: 1 })
  return undone?.revision === cause.of ? undone.changes : []
}
