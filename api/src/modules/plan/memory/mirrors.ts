import type { Id } from '@fahrplan/shared/kernel'
import type { DatabaseHandle, Log } from '../../../plugins/database'
import { StrategyNotFoundError } from '../errors'
import { readJournal } from '../journal/readJournal'
import { readPlan } from '../rows/readPlan'
import { Mirror } from './mirror'

/** Some hundred megabytes: ten large strategies, or three hundred usual ones. */
const MOST_ENTITIES = 250_000
/** Reading all rows is quicker than replaying more than this. */
const MOST_REPLAYED = 512

/** The strategies in memory, those used last. The database is the truth; these catch up with it. */
export class Mirrors {
  readonly #database: DatabaseHandle
  readonly #log: Log | undefined
  readonly #mirrors = new Map<Id, Mirror>()
  readonly #arriving = new Map<Id, Promise<Mirror>>()
  /** What was being read when something was dropped is not kept: it may be what was dropped. */
  #epoch = 0

  constructor(database: DatabaseHandle, log?: Log) {
    this.#database = database
    this.#log = log
  }

  /** As it is in memory, however old. */
  peek(strategyId: Id): Mirror | undefined {
    return this.#mirrors.get(strategyId)
  }

  /** At this revision at least. @throws StrategyNotFoundError */
  async get(strategyId: Id, revision: number): Promise<Mirror> {
    const mirror = this.#mirrors.get(strategyId)
    if (mirror && mirror.revision >= revision) {
      this.#markUsed(strategyId, mirror)
      return mirror
    }
    // One that is under way may have set out before the revision was made; the next one has not.
    const arrived = await this.#arrival(strategyId, revision)
    return arrived.revision >= revision ? arrived : this.#arrival(strategyId, revision)
  }

  drop(strategyId: Id): void {
    this.#epoch++
    this.#mirrors.delete(strategyId)
  }

  dropAll(): void {
    this.#epoch++
    this.#mirrors.clear()
  }

  #arrival(strategyId: Id, revision: number): Promise<Mirror> {
    let arriving = this.#arriving.get(strategyId)
    if (!arriving) {
      arriving = this.#bring(strategyId, revision).finally(() => this.#arriving.delete(strategyId))
      this.#arriving.set(strategyId, arriving)
    }
    return arriving
  }

  async #bring(strategyId: Id, revision: number): Promise<Mirror> {
    const mirror = this.#mirrors.get(strategyId)
    if (!mirror || revision - mirror.revision > MOST_REPLAYED) return this.#load(strategyId)
    await this.#replay(strategyId, mirror)
    return mirror.revision >= revision ? mirror : this.#load(strategyId)
  }

  async #replay(strategyId: Id, mirror: Mirror): Promise<void> {
    const range = { after: mirror.revision, limit: 2 * MOST_REPLAYED }
    const commits = await readJournal(this.#database.db, strategyId, range)
    try {
      for (const commit of commits) mirror.advance(commit)
    } catch (error) {
      this.#log?.error({ err: error, strategyId }, 'a plan in memory did not follow its journal')
    }
  }

  async #load(strategyId: Id): Promise<Mirror> {
    this.#mirrors.delete(strategyId)
    const epoch = this.#epoch
    const read = await readPlan(this.#database.db, strategyId)
    if (!read) throw new StrategyNotFoundError(strategyId)
    const mirror = new Mirror(read)
    if (epoch === this.#epoch) {
      this.#markUsed(strategyId, mirror)
      this.#evict()
    }
    return mirror
  }

  #markUsed(strategyId: Id, mirror: Mirror): void {
    this.#mirrors.delete(strategyId)
    this.#mirrors.set(strategyId, mirror)
  }

  #evict(): void {
    let weight = 0
    for (const mirror of this.#mirrors.values()) weight += mirror.weight
    for (const [strategyId, mirror] of this.#mirrors) {
      if (weight <= MOST_ENTITIES || this.#mirrors.size === 1) return
      weight -= mirror.weight
      this.#mirrors.delete(strategyId)
    }
  }
}
