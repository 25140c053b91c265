import type { Id } from '@fahrplan/shared/kernel'
import { eq, sql } from 'drizzle-orm'
import { type DatabaseHandle, execute, statement } from '../../../plugins/database'
import { StrategyNotFoundError } from '../errors'
import { strategies } from '../tables'

const askHead = statement(
  'head',
  sql`select revision from ${strategies} where ${eq(strategies.id, sql.placeholder('strategyId'))}`,
)

/**
 * The latest revision of each strategy that was asked for or told of. Notifications keep them
 * current; while these cannot arrive, the database is asked every time.
 */
export class Heads {
  readonly #database: DatabaseHandle
  readonly #known = new Map<Id, number>()
  readonly #asking = new Map<Id, Promise<number>>()
  /** Answers to questions of an earlier epoch are not kept: a notification may have been missed meanwhile. */
  #epoch = 0

  constructor(database: DatabaseHandle) {
    this.#database = database
  }

  /** @throws StrategyNotFoundError */
  async get(strategyId: Id): Promise<number> {
    const known = this.known(strategyId)
    if (known !== undefined) return known
    let asking = this.#asking.get(strategyId)
    if (!asking) {
      asking = this.ask(strategyId).finally(() => this.#asking.delete(strategyId))
      this.#asking.set(strategyId, asking)
    }
    return asking
  }

  known(strategyId: Id): number | undefined {
    return this.#database.isListening() ? this.#known.get(strategyId) : undefined
  }

  /** From the database, whatever is known. @throws StrategyNotFoundError */
  async ask(strategyId: Id): Promise<number> {
    const epoch = this.#epoch
    const [row] = await execute<{ revision: number }>(this.#database.db, askHead, { strategyId })
    if (!row) throw new StrategyNotFoundError(strategyId)
    if (epoch === this.#epoch) this.tell(strategyId, row.revision)
    return Math.max(row.revision, this.known(strategyId) ?? 0)
  }

  tell(strategyId: Id, revision: number): void {
    const known = this.#known.get(strategyId)
    if (known === undefined || known < revision) this.#known.set(strategyId, revision)
  }

  forget(strategyId: Id): void {
    this.#epoch++
    this.#known.delete(strategyId)
  }

  forgetAll(): void {
    this.#epoch++
    this.#known.clear()
  }
}
