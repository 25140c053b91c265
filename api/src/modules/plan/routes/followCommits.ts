import { seesEverything, type Viewer } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import type { ServerEvent } from '../../../plugins/events'
import type { PlanStore } from '../planStore'
import { createBacklog } from './backlog'

const PAGE = 200
/** What is kept for a slow reader; beyond it the journal keeps it anyway. */
const MOST_WAITING = 1_000

interface Followed {
  readonly strategyId: Id
  /** Who follows. */
  readonly viewer: Viewer
  /** The last revision that they know; without one they begin with the next. */
  readonly after: number | undefined
}

/**
 * Every commit after a revision, first from the journal and then as they are made: none twice,
 * none left out. Begins with the next one when no revision is told, and with `reset` when the
 * reader knows a later one than there is, or when it has changed who sees what: then the plan has to be read anew.
 */
export async function* followCommits(
  planStore: PlanStore,
  { strategyId, viewer, after }: Followed,
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
    yield reset(head)
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
      const event = await eventOf(planStore, { strategyId, viewer }, commit)
      seen = Number(event.id)
      yield event
    }
  }
}

async function eventOf(
  planStore: PlanStore,
  { strategyId, viewer }: Omit<Followed, 'after'>,
  commit: Commit,
): Promise<ServerEvent> {
  if (seesEverything(viewer)) return { event: 'commit', id: String(commit.revision), data: jsonOf(commit) }
  // What has become confidential meanwhile counts already: so far as the plan, the history has to know.
  const { revision, plan } = await planStore.read(strategyId)
  const newest = Math.max(revision, commit.revision)
  const history = await planStore.history(strategyId, newest)
  const moved = history.lastMove(newest)
  if (moved >= commit.revision) return reset(moved)
  return {
    event: 'commit',
    id: String(commit.revision),
    data: jsonOf(history.visibleCommit(commit, viewer, plan)),
  }
}

function reset(revision: number): ServerEvent {
  return { event: 'reset', id: String(revision), data: JSON.stringify({ revision }) }
}

const written = new WeakMap<Commit, string>()

/** Many readers follow the same commits. */
function jsonOf(commit: Commit): string {
  let json = written.get(commit)
  if (json === undefined) written.set(commit, (json = JSON.stringify(commit)))
  return json
}
