import type { Id } from '@fahrplan/shared/kernel'
import type { Cause } from '@fahrplan/shared/plan'
import type { Database } from '../../../plugins/database'

/** What somebody has done in a strategy. */
export interface JournalTrace {
  readonly strategyId: Id
  readonly strategyTitle: string
  readonly revision: number
  readonly at: string
  readonly cause: Cause
}

export interface SnapshotTrace {
  readonly strategyId: Id
  readonly id: Id
  readonly title: string
  /** Absent where somebody else did it. */
  readonly takenAt?: string
  readonly releasedAt?: string
}

export interface ViewTrace {
  readonly strategyId: Id
  readonly id: Id
  readonly name: string
  readonly query: string
  readonly shared: boolean
  readonly createdAt: string
}

/** What other parts of the product remember of somebody. */
export interface Traces {
  journal(userId: Id): Promise<readonly JournalTrace[]>
  snapshots(userId: Id): Promise<readonly SnapshotTrace[]>
  views(userId: Id): Promise<readonly ViewTrace[]>
  /** Their name makes way for the role in which they acted, and what only they could see goes. Inside a transaction, if there is one. */
  forget(userId: Id, tx?: Database): Promise<void>
}
