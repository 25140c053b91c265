import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import type { ServerEvent } from '../../../plugins/events'
import type { PlanStore } from '../planStore'
import { createBacklog } from './backlog'

const PAGE = 200
/** What is kept for a slow reader; beyond it the journal keeps it anyway. */
const MOST_WAITING = 1_000

/**
 * Every commit after a revision, first from the journal and then as they are made: none twice,
 * none left out. Begins with the next one when no revision is told, and with `reset` when the
 * reader knows a later one than there is: then it has seen another history.
 */
export async function* followCommits(
  planStore: PlanStore,
  strategyId: Id,
  after: number | undefined,
  signal: AbortSignal,
  mostWaiting = MOST_WAITING,
): AsyncGenerator<ServerEvent> {
  const backlog = createBacklog(signal, mostWaiting)
  const unsubscribe = planStore.subscribe(strategyId, backlog.add)
  signal.addEventListener('abort', unsubscribe, { once: true })

  const head = await planStore.head(strategyId)
  let seen = after ?? head
  if (seen > head) {
    seen = head
    yield { event: 'reset', id: String(head), data: JSON.stringify({ revision: head }) }
  }
  let complete = false
  while (!signal.aborted) {
    const commits: readonly Commit[] = complete
      ? await backlog.take()
      : await planStore.journal(strategyId, { after: seen, limit: PAGE })
    if (!complete) complete = commits.length < PAGE
    if (backlog.overflowed()) complete = false
    for (const commit of commits) {
      if (commit.revision <= seen) continue
      seen = commit.revision
      yield { event: 'commit', id: String(commit.revision), data: jsonOf(commit) }
    }
  }
}

const written = new WeakMap<Commit, string>()

/** Many readers follow the same commits. */
function jsonOf(commit: Commit): string {
  let json = written.get(commit)
  if (json === undefined) written.set(commit, (json = JSON.stringify(commit)))
  return json
}
