import type { Commit } from '@fahrplan/shared/plan'

export interface Backlog {
  readonly add: (commit: Commit) => void
  /** What came since it was last asked, as soon as there is something; nothing once the signal is given. */
  readonly take: () => Promise<Commit[]>
  /** True once after commits were dropped, because the reader is too slow to keep them for it. */
  readonly overflowed: () => boolean
}

export function createBacklog(signal: AbortSignal, most: number): Backlog {
  let commits: Commit[] = []
  let dropped = false
  let wake: () => void = () => {}
  signal.addEventListener('abort', () => wake(), { once: true })

  return {
    add(commit) {
      if (commits.length === most) {
        commits = []
        dropped = true
      }
      if (!dropped) commits.push(commit)
      wake()
    },
    async take() {
      if (commits.length === 0 && !dropped && !signal.aborted)
        await new Promise<void>((resolve) => (wake = resolve))
      const taken = commits
      commits = []
      return taken
    },
    overflowed() {
      const was = dropped
      dropped = false
      return was
    },
  }
}
