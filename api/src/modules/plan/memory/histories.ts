import { ConfidentialHistory } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Database } from '../../../plugins/database'
import { readJournal } from '../journal/readJournal'
import { Serially } from './serially'

const PAGE = 500
/** Each knows every entity that its strategy ever had. */
const MOST_KEPT = 100

/** What is confidential in the journals that were asked for, those used last. */
export class Histories {
  readonly #db: Database
  readonly #kept = new Map<Id, ConfidentialHistory>()
  readonly #taking = new Serially<Id>()

  constructor(db: Database) {
    this.#db = db
  }

  /** Having taken in the journal up to this revision at least. */
  async get(strategyId: Id, revision: number): Promise<ConfidentialHistory> {
    const known = this.#kept.get(strategyId)
    if (known && known.revision >= revision) return known
    return this.#taking.run(strategyId, () => this.#take(strategyId, revision))
  }

  drop(strategyId: Id): void {
    this.#kept.delete(strategyId)
  }

  dropAll(): void {
    this.#kept.clear()
  }

  async #take(strategyId: Id, revision: number): Promise<ConfidentialHistory> {
    const history = this.#kept.get(strategyId) ?? new ConfidentialHistory()
    this.#kept.delete(strategyId)
    while (history.revision < revision) {
      const commits = await readJournal(this.#db, strategyId, { after: history.revision, limit: PAGE })
      if (commits.length === 0) break
      history.take(commits)
    }
    this.#kept.set(strategyId, history)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break
      this.#kept.delete(oldest)
    }
    return history
  }
}
