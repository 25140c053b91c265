import type { Id } from '@fahrplan/shared/kernel'
import type { Cause, Change } from '@fahrplan/shared/plan'
import { ProblemError, UnreachableError } from '../api'
import { type CommitResult, pendingCommit, type PendingCommit } from './pendingCommits'
import { type CommitAnswer, postCommit } from './planApi'

const RETRY_MS = 2_000

export interface CommitQueueHandlers {
  readonly onChange: (pending: readonly PendingCommit[]) => void
  readonly onAnswer: (answer: CommitAnswer) => void
  readonly onOnline: (online: boolean) => void
}

/**
 * Sends commits one after the other, in their order. While the server cannot be reached they
 * wait and are sent again with the same key, so that none is lost and none is made twice.
 */
export class CommitQueue {
  private pending: readonly PendingCommit[] = []
  private readonly waiting = new Map<string, (result: CommitResult) => void>()
  private sending = false
  private closed = false
  private retry: ReturnType<typeof setTimeout> | undefined
  private readonly strategyId: Id
  private readonly handlers: CommitQueueHandlers

  constructor(strategyId: Id, handlers: CommitQueueHandlers) {
    this.strategyId = strategyId
    this.handlers = handlers
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
      if (!(error instanceof UnreachableError)) throw error
      this.handlers.onOnline(false)
      if (!this.closed) this.retry = setTimeout(() => void this.send(), RETRY_MS)
    } finally {
      this.sending = false
    }
  }

  /** Ends the sending; answers what was never answered, in order, for another queue to take on. */
  close(): readonly PendingCommit[] {
    this.closed = true
    clearTimeout(this.retry)
    return this.pending.filter((commit) => commit.revision === undefined)
  }

  private nextToSend(): PendingCommit | undefined {
    return this.closed ? undefined : this.pending.find((commit) => commit.revision === undefined)
  }

  private async sendOne(commit: PendingCommit): Promise<void> {
    try {
      const answer = await postCommit(this.strategyId, commit.key, commit.changes, commit.cause())
      this.set(
        this.pending.map((one) => (one.key === commit.key ? { ...one, revision: answer.revision } : one)),
      )
      this.handlers.onOnline(true)
      this.handlers.onAnswer(answer)
      this.answer(commit, { status: 'saved', revision: answer.revision })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      this.set(this.pending.filter((one) => one.key !== commit.key))
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
  }
}

function resultOf({ problem }: ProblemError): CommitResult {
  if (problem.conflicts) return { status: 'conflict', conflicts: problem.conflicts }
  if (problem.errors) return { status: 'invalid', errors: problem.errors }
  return { status: 'refused', problem }
}
