import type { Id } from '@fahrplan/shared/kernel'
import type { Cause, Change } from '@fahrplan/shared/plan'
import { isProblem, ProblemError, UnreachableError } from '../api'
import { type CommitResult, pendingCommit, type PendingCommit } from './pendingCommits'
import { type CommitAnswer, postCommit } from './planApi'

const RETRY_MS = 2_000

/** A commit that another queue takes on, and who waits for its answer. */
export interface UnansweredCommit {
  readonly commit: PendingCommit
  readonly answer: (result: CommitResult) => void
}

export interface CommitQueueHandlers {
  readonly onChange: (pending: readonly PendingCommit[]) => void
  readonly onAnswer: (answer: CommitAnswer) => void
  readonly onOnline: (online: boolean) => void
}

/**
 * Sends commits one after the other, in their order. While the server cannot be reached they
 * wait and are sent again with the same key, so that none is lost and none is made twice. When the
 * session has ended they wait too, until a queue of the next session takes them on.
 */
export class CommitQueue {
  private pending: readonly PendingCommit[] = []
  private readonly waiting = new Map<string, (result: CommitResult) => void>()
  private sending = false
  private held = false
  private closed = false
  private whenDrained: (() => void)[] = []
  private retry: ReturnType<typeof setTimeout> | undefined
  private readonly strategyId: Id
  private readonly handlers: CommitQueueHandlers

  constructor(strategyId: Id, handlers: CommitQueueHandlers, inherited: readonly UnansweredCommit[] = []) {
    this.strategyId = strategyId
    this.handlers = handlers
    for (const { commit, answer } of inherited) this.waiting.set(commit.key, answer)
    this.set(inherited.map(({ commit }) => commit))
    void this.send()
  }

  /** Answers when the server has. That may be long after the change is on the screen. */
  add(changes: readonly Change[], cause: () => Cause): Promise<CommitResult> {
    const commit = pendingCommit(changes, cause)
    const result = new Promise<CommitResult>((resolve) => this.waiting.set(commit.key, resolve))
    this.set([...this.pending, commit])
    void this.send()
    return result
  }

  /** The server's plan has come so far: what it holds is no longer on the way. */
  reached(revision: number): void {
    const left = this.pending.filter((commit) => commit.revision === undefined || commit.revision > revision)
    if (left.length < this.pending.length) this.set(left)
  }

  async send(): Promise<void> {
    if (this.sending) return
    this.sending = true
    clearTimeout(this.retry)
    try {
      for (let next = this.nextToSend(); next; next = this.nextToSend()) await this.sendOne(next)
    } catch (error) {
      if (this.closed) return
      if (isProblem(error, 'sign-in-required')) return this.hold()
      if (!(error instanceof UnreachableError)) throw error
      this.handlers.onOnline(false)
      if (!this.held) this.retry = setTimeout(() => void this.send(), RETRY_MS)
    } finally {
      this.sending = false
    }
  }

  /** Sends nothing more; what is added waits. */
  hold(): void {
    this.held = true
    clearTimeout(this.retry)
  }

  /** Ends the sending; answers what was never answered, in order, for another queue to take on. */
  close(): readonly UnansweredCommit[] {
    this.hold()
    this.closed = true
    this.releaseWaiting()
    return this.unanswered().map((commit) => ({ commit, answer: this.waiting.get(commit.key)! }))
  }

  isBusy(): boolean {
    return this.unanswered().length > 0
  }

  /** Resolves when nothing waits for an answer any more, or another queue does. */
  async drained(): Promise<void> {
    if (this.isBusy()) await new Promise<void>((resolve) => this.whenDrained.push(resolve))
  }

  private unanswered(): PendingCommit[] {
    return this.pending.filter((commit) => commit.revision === undefined)
  }

  private nextToSend(): PendingCommit | undefined {
    return this.held ? undefined : this.unanswered()[0]
  }

  private async sendOne(commit: PendingCommit): Promise<void> {
    try {
      const answer = await postCommit(this.strategyId, commit.key, commit.changes, commit.cause())
      // Another queue sends it again under its key, and hears the same.
      if (this.closed) return
      this.set(
        this.pending.map((one) => (one.key === commit.key ? { ...one, revision: answer.revision } : one)),
      )
      this.handlers.onOnline(true)
      this.handlers.onAnswer(answer)
      this.answer(commit, { status: 'saved', revision: answer.revision })
    } catch (error) {
      if (!(error instanceof ProblemError) || this.closed || isProblem(error, 'sign-in-required')) throw error
      this.set(this.pending.filter((one) => one.key !== commit.key))
      this.handlers.onOnline(true)
      this.answer(commit, resultOf(error))
    }
  }

  private answer(commit: PendingCommit, result: CommitResult): void {
    this.waiting.get(commit.key)?.(result)
    this.waiting.delete(commit.key)
  }

  private set(pending: readonly PendingCommit[]): void {
    this.pending = pending
    this.handlers.onChange(pending)
    if (!this.isBusy()) this.releaseWaiting()
  }

  private releaseWaiting(): void {
    for (const resolve of this.whenDrained.splice(0)) resolve()
  }
}

function resultOf({ problem }: ProblemError): CommitResult {
  if (problem.conflicts) return { status: 'conflict', conflicts: problem.conflicts }
  if (problem.errors) return { status: 'invalid', errors: problem.errors }
  return { status: 'refused', problem }
}
