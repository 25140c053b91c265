import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import type { Log } from '../../../plugins/database'
import { StrategyNotFoundError } from '../errors'

type OnCommit = (commit: Commit) => void

interface FeedSource {
  /** The revision to begin after; the same question that a subscriber asks next. */
  head(strategyId: Id): Promise<number>
  journal(strategyId: Id, range: { after: number; limit: number }): Promise<Commit[]>
}

/** Those who follow one strategy, and how far they were served. */
interface Followers {
  readonly callbacks: Set<OnCommit>
  served: number | undefined
  /** The newest revision heard of. */
  wanted: number
  serving: boolean
}

const PAGE = 256
const RETRY_MS = 1_000

/** Serves commits to subscribers: each once, in order, without gaps, whatever was missed on the way. */
export class Feed {
  readonly #source: FeedSource
  readonly #log: Log | undefined
  readonly #followed = new Map<Id, Followers>()

  constructor(source: FeedSource, log?: Log) {
    this.#source = source
    this.#log = log
  }

  subscribe(strategyId: Id, onCommit: OnCommit): () => void {
    let followers = this.#followed.get(strategyId)
    if (!followers) {
      followers = { callbacks: new Set(), served: undefined, wanted: 0, serving: false }
      this.#followed.set(strategyId, followers)
    }
    // The same function may subscribe twice.
    const callback: OnCommit = (commit) => onCommit(commit)
    followers.callbacks.add(callback)
    void this.#serve(strategyId, followers)
    return () => {
      followers.callbacks.delete(callback)
      if (followers.callbacks.size === 0 && this.#followed.get(strategyId) === followers)
        this.#followed.delete(strategyId)
    }
  }

  /** There is a commit with this revision. */
  announce(strategyId: Id, revision: number): void {
    const followers = this.#followed.get(strategyId)
    if (!followers) return
    followers.wanted = Math.max(followers.wanted, revision)
    void this.#serve(strategyId, followers)
  }

  /** The strategy is gone. Should there be one with its id again, its commits are counted from the first. */
  restart(strategyId: Id): void {
    const followers = this.#followed.get(strategyId)
    if (!followers) return
    followers.served = 0
    followers.wanted = 0
  }

  /** Announcements may have been missed. */
  recheck(): void {
    for (const strategyId of this.#followed.keys())
      this.#source.head(strategyId).then(
        (revision) => this.announce(strategyId, revision),
        (error: unknown) => this.#log?.warn({ err: error, strategyId }, 'head of a followed strategy'),
      )
  }

  close(): void {
    this.#followed.clear()
  }

  async #serve(strategyId: Id, followers: Followers): Promise<void> {
    if (followers.serving) return
    followers.serving = true
    try {
      followers.served ??= await this.#source.head(strategyId)
      while (followers.served < followers.wanted && this.#isFollowed(strategyId, followers)) {
        const commits = await this.#source.journal(strategyId, { after: followers.served, limit: PAGE })
        if (commits.length === 0) break
        for (const commit of commits) this.#pass(commit, followers)
      }
    } catch (error) {
      if (!(error instanceof StrategyNotFoundError)) this.#tryLater(strategyId, followers, error)
    } finally {
      followers.serving = false
    }
  }

  #tryLater(strategyId: Id, followers: Followers, error: unknown): void {
    this.#log?.warn({ err: error, strategyId }, 'subscribers were not served, trying again')
    setTimeout(() => {
      if (this.#isFollowed(strategyId, followers)) void this.#serve(strategyId, followers)
    }, RETRY_MS).unref()
  }

  #pass(commit: Commit, followers: Followers): void {
    followers.served = commit.revision
    for (const callback of followers.callbacks)
      try {
        callback(commit)
      } catch (error) {
        this.#log?.error({ err: error, revision: commit.revision }, 'a subscriber failed')
      }
  }

  #isFollowed(strategyId: Id, followers: Followers): boolean {
    return this.#followed.get(strategyId) === followers
  }
}
