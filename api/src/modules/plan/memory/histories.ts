import { ConfidentialHistory } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import type { Database } from '../../../plugins/database'
import { readJournal } from '../journal/readJournal'
import type { Mirrors } from './mirrors'
import { Serially } from './serially'

const PAGE = 500
/** Each knows every entity that its strategy ever had. */
const MOST_KEPT = 100

/** What is confidential in the journals that were asked for, those used last. */
export class Histories {
  readonly #db: Database
  readonly #mirrors: Pick<Mirrors, 'peek'>
  readonly #kept = new Map<Id, ConfidentialHistory>()
  readonly #taking = new Serially<Id>()

  constructor(db: Database, mirrors: Pick<Mirrors, 'peek'>) {
    this.#db = db
    this.#mirrors = mirrors
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
      const commits = await this.#next(strategyId, history.revision)
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

  /** Whoever follows asks for the latest commits: memory has them. */
  async #next(strategyId: Id, after: number): Promise<readonly Commit[]> {
    const remembered = this.#mirrors.peek(strategyId)?.since(after, PAGE) ?? []
    return remembered.length > 0 ? remembered : readJournal(this.#db, strategyId, { after, limit: PAGE })
  }
}
