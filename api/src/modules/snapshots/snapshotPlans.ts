import type { Id } from '@fahrplan/shared/kernel'
import { completeDocument, fromDocument, type Plan } from '@fahrplan/shared/plan'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import { snapshots } from './tables'

/** Snapshots never change, so each is read once; those used last are kept. */
const MOST_KEPT = 50

/** The plans that were kept. */
export class SnapshotPlans {
  readonly #db: Database
  readonly #kept = new Map<string, Plan>()

  constructor(db: Database) {
    this.#db = db
  }

  async get(strategyId: Id, id: Id): Promise<Plan> {
    const key = `${strategyId} ${id}`
    const plan = this.#kept.get(key) ?? (await this.#read(strategyId, id))
    this.#kept.delete(key)
    this.#kept.set(key, plan)
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    return plan
  }

  async #read(strategyId: Id, id: Id): Promise<Plan> {
    const [row] = await this.#db
      .select({ plan: snapshots.plan })
      .from(snapshots)
      .where(and(eq(snapshots.strategyId, strategyId), eq(snapshots.id, id)))
    if (!row) throw new Error(`there is no snapshot ${id}`)
    return fromDocument(completeDocument(row.plan))
  }
}
