import type { Day, Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import type { DatabaseHandle, Log } from '../../../plugins/database'
import type { Heads } from '../memory/heads'
import type { Mirrors } from '../memory/mirrors'

/** What the deeds of the store work with. */
export interface Store {
  readonly database: DatabaseHandle
  readonly heads: Heads
  readonly mirrors: Mirrors
  readonly log: Log | undefined
  readonly today: () => Day
  /** Called for every commit once it is kept. */
  readonly onKept: (strategyId: Id, commit: Commit) => void
  readonly onDeleted: (strategyId: Id) => void
}
