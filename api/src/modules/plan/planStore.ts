import type { ConfidentialHistory, Viewer } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Author, Cause, Change, Commit, Plan, Strategy } from '@fahrplan/shared/plan'
import type { Database } from '../../plugins/database'
import type { JournalRange } from './journal/readJournal'

/** Lets a repeated request find what it did the first time. The fingerprint tells it from another request. */
export interface Idempotency {
  readonly key: string
  readonly fingerprint: string
}

export interface CommitInput {
  readonly strategyId: Id
  readonly author: Author
  /** Whose rights decide, and the role in which the commit is made; the system itself needs none. */
  readonly viewer?: Viewer | undefined
  readonly changes: readonly Change[]
  readonly cause: Cause
  readonly idempotency?: Idempotency | undefined
}

/** The first of the changes creates the strategy; its id is the strategy's. */
export interface CreateStrategyInput extends Omit<CommitInput, 'strategyId' | 'viewer'> {
  readonly municipalityId: Id
  /**
   * Of a copy: its source, with the ids of the copy. What could stay in the source can stay in the copy, such as
   * measures below a decision point that was struck later.
   */
  readonly inherited?: Plan | undefined
}

export interface CommitOutcome {
  readonly revision: number
  /** `null` when there was nothing to do: every field held the wanted value already. */
  readonly commit: Commit | null
  /** True when the idempotency key had been used before: this is what happened then. */
  readonly repeated: boolean
}

export interface PlanStore {
  /** @throws StrategyNotFoundError */
  head(strategyId: Id): Promise<number>
  /** @throws StrategyNotFoundError */
  read(strategyId: Id): Promise<PlanAtRevision>
  /**
   * The one door. Other fields of an entity may have moved on, a changed one may not.
   * A request that found nothing to do leaves no trace: its idempotency key is free.
   * @throws StrategyNotFoundError, NotPermittedError, ConflictError, InvariantError, IdempotencyMismatchError
   */
  commit(input: CommitInput): Promise<CommitOutcome>
  /** @throws StrategyExistsError, ConflictError, InvariantError, IdempotencyMismatchError */
  createStrategy(input: CreateStrategyInput): Promise<CommitOutcome>
  /** With everything in it, its journal too. @throws StrategyNotFoundError */
  deleteStrategy(strategyId: Id): Promise<void>
  /** Of these municipalities, or of all. */
  strategies(municipalityIds?: readonly Id[]): Promise<StrategyAtRevision[]>
  /** Whose it is. @throws StrategyNotFoundError */
  municipalityOf(strategyId: Id): Promise<Id>
  /** Which entries of the journal are confidential, up to this revision at least. */
  history(strategyId: Id, revision: number): Promise<ConfidentialHistory>
  /** Takes a leaver's name out of every journal; the role stays. Inside a transaction, if there is one. */
  forgetAuthor(userId: Id, tx?: Database): Promise<void>
  /** Which commits somebody has made, the latest first. */
  authored(userId: Id): Promise<AuthoredCommit[]>
  /** The commits after a revision, and from a moment on, in their order. @throws StrategyNotFoundError */
  journal(strategyId: Id, range: JournalRange): Promise<Commit[]>
  /**
   * The commits that told a day of this milestone, or of any, and those that changed links, in their order; of their
   * changes only those that put something on other days and those of links. @throws StrategyNotFoundError
   */
  dayCommits(strategyId: Id, milestoneId?: Id): Promise<Commit[]>
  /** When the commit with this revision was made; `null` when there is none. */
  momentOf(strategyId: Id, revision: number): Promise<string | null>
  /**
   * Calls back for each commit of a strategy, in order and without gaps, whichever process made it.
   * Begins after the revision that `head`, `read` or `journal` tell when asked after subscribing,
   * or a little before it: whoever catches up first leaves out what was seen already.
   * Returns the function that ends it.
   */
  subscribe(strategyId: Id, onCommit: (commit: Commit) => void): () => void
  close(): Promise<void>
}

/** A commit without what it changed. */
export interface AuthoredCommit extends Pick<Commit, 'revision' | 'at' | 'cause'> {
  readonly strategyId: Id
  readonly strategyTitle: string
}

export interface PlanAtRevision {
  readonly revision: number
  readonly plan: Plan
}

export interface StrategyAtRevision {
  readonly municipalityId: Id
  readonly strategy: Strategy
  readonly revision: number
}
