import type { Id } from '@fahrplan/shared/kernel'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { IdempotencyMismatchError } from '../errors'
import type { CommitOutcome, Idempotency } from '../planStore'
import { commits } from '../tables'
import { commitColumns, toCommit } from './readJournal'

/**
 * What a request with this idempotency key did the first time, if it did anything.
 * @throws IdempotencyMismatchError when it was another request.
 */
export async function findByKey(
  db: Database,
  strategyId: Id,
  idempotency: Idempotency | undefined,
): Promise<CommitOutcome | null> {
  if (!idempotency) return null
  const [entry] = await db
    .select({ ...commitColumns, fingerprint: commits.fingerprint })
    .from(commits)
    .where(and(eq(commits.strategyId, strategyId), eq(commits.idempotencyKey, idempotency.key)))
  if (!entry) return null
  const { fingerprint, ...commit } = entry
  if (fingerprint !== idempotency.fingerprint) throw new IdempotencyMismatchError(idempotency.key)
  return { revision: commit.revision, commit: toCommit(commit), repeated: true }
}
