import type { Commit } from '@fahrplan/shared/plan'
import { violatedConstraint } from '../../../plugins/database'
import { InvariantError, NotPermittedError } from '../errors'
import { findByKey } from '../journal/findByKey'
import type { Mirror } from '../memory/mirror'
import type { CommitInput, CommitOutcome } from '../planStore'
import { conflictError } from './conflictError'
import { asRefusal, isPassing } from './databaseErrors'
import { type Judged, judge } from './judge'
import type { Store } from './store'
import { undoneChanges } from './undoneChanges'
import { writeCommit } from './writeCommit'

/** Each attempt that fails means that a commit of another process succeeded: so many in a row do not happen. */
const MOST_ATTEMPTS = 200

/**
 * Settles the changes against the plan in memory and writes them if the database is still at that
 * revision; otherwise catches up and settles them again.
 */
export async function commitChanges(store: Store, input: CommitInput): Promise<CommitOutcome> {
  const { strategyId } = input
  let head = await store.heads.get(strategyId)
  const undoes = await undoneChanges(store.database.db, input)
  let rereads = 0
  for (let attempt = 0; attempt < MOST_ATTEMPTS && rereads < 2; attempt++) {
    const mirror = await store.mirrors.get(strategyId, head)
    // The mirror may move on while we wait for the database: this is what the changes were settled against.
    const { revision } = mirror
    const judged = judge(mirror.plan, input.changes, input.viewer, { today: store.today(), undoes })
    if (judged.kind === 'changes') {
      const outcome = await write(store, input, mirror, judged)
      if (outcome) return outcome
    }
    // Memory may be a moment behind: only the database's own state is a reason to refuse.
    head = await store.heads.ask(strategyId)
    if (head > revision) continue
    if (judged.kind !== 'changes') return refuse(store, input, mirror, judged)
    store.log?.error({ strategyId, revision }, 'a plan in memory differed from its rows')
    store.mirrors.drop(strategyId)
    rereads++
  }
  throw new Error(`the changes could not be written to strategy ${strategyId}`)
}

type PermittedChanges = Extract<Judged, { kind: 'changes' }>

/** `null` when the strategy was not as the changes expect it. */
async function write(
  store: Store,
  input: CommitInput,
  mirror: Mirror,
  { changes, after, role }: PermittedChanges,
): Promise<CommitOutcome | null> {
  const { strategyId, cause, idempotency } = input
  const author = role === undefined ? input.author : { ...input.author, role }
  const { db } = store.database
  const revision = mirror.revision + 1
  const commit: Commit = { revision, at: new Date().toISOString(), author, cause, changes }
  try {
    if (!(await writeCommit(db, { strategyId, commit, idempotency }))) return null
  } catch (error) {
    if (isPassing(error)) return null
    if (violatedConstraint(error) === 'commits_idempotency_key_once') {
      const first = await findByKey(db, strategyId, idempotency)
      if (first) return first
    }
    throw asRefusal(error, changes)
  }
  mirror.advance(commit, after)
  store.onKept(strategyId, commit)
  return { revision, commit, repeated: false }
}

/** A repeated request has its answer, though its changes fit no more: they were made. */
async function refuse(
  { database }: Store,
  { strategyId, idempotency }: CommitInput,
  mirror: Mirror,
  judged: Exclude<Judged, PermittedChanges>,
): Promise<CommitOutcome> {
  const first = await findByKey(database.db, strategyId, idempotency)
  if (first) return first
  switch (judged.kind) {
    case 'refused':
      throw new NotPermittedError(judged.refused)
    case 'conflicts':
      throw await conflictError(database.db, strategyId, mirror.recent, judged.conflicts)
    case 'violations':
      throw new InvariantError(judged.violations)
    case 'nothing':
      return { revision: mirror.revision, commit: null, repeated: false }
  }
}
