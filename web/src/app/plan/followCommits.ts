import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'

export interface CommitHandlers {
  readonly onCommit: (commit: Commit) => void
  readonly onOnline: (online: boolean) => void
  /** The stream had ended, as it does from time to time and when rights change, and goes on. */
  readonly onBack: () => void
  /** The server's history is not the one we know: load the plan anew. */
  readonly onReset: () => void
  /** The server answered, and gave no stream: somebody has to ask why. Trying goes on meanwhile. */
  readonly onRefused: () => void
}

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 8_000

/**
 * Follows the commits of a strategy from a revision on, until the returned function is called.
 * `revision` is asked at each new connection, so nothing is lost and nothing comes for nothing.
 */
export function followCommits(strategyId: Id, revision: () => number, handlers: CommitHandlers): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let delay = FIRST_RETRY_MS
  let ended = false
  let wasOpen = false
  let first = true

  function connect() {
    source = new EventSource(`/api/strategies/${strategyId}/events?after=${revision()}`)
    source.addEventListener('open', () => {
      delay = FIRST_RETRY_MS
      wasOpen = true
      handlers.onOnline(true)
      if (!first) handlers.onBack()
      first = false
    })
    source.addEventListener('commit', (event: MessageEvent<string>) =>
      handlers.onCommit(JSON.parse(event.data) as Commit),
    )
    source.addEventListener('reset', handlers.onReset)
    // The browser's own retry gives up after a refused answer, so every retry is ours.
    source.addEventListener('error', retryLater)
  }

  function retryLater() {
    // The browser itself only gives up after an answer that is no stream.
    const refused = source?.readyState === EventSource.CLOSED
    source?.close()
    if (ended) return
    if (refused) handlers.onRefused()
    // That a stream ends means nothing yet: without a connection the next attempt fails.
    else if (!wasOpen) handlers.onOnline(false)
    wasOpen = false
    if (ended) return
    clearTimeout(timer)
    timer = setTimeout(connect, delay)
    delay = Math.min(delay * 2, LONGEST_RETRY_MS)
  }

  function connectNow() {
    if (source?.readyState === EventSource.OPEN) return
    source?.close()
    clearTimeout(timer)
    connect()
  }

  connect()
  window.addEventListener('online', connectNow)
  return () => {
    ended = true
    clearTimeout(timer)
    source?.close()
    window.removeEventListener('online', connectNow)
  }
}
