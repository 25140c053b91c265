import type { Commit, Plan } from '@fahrplan/shared/plan'
import type { PlanAtRevision } from '../planStore'
import { advancePlan } from './advancePlan'

const MOST_RECENT = 512

/** A strategy in memory: the plan at a revision, and the commits that led there last. */
export class Mirror implements PlanAtRevision {
  #revision: number
  #plan: Plan
  #recent: Commit[] = []

  constructor({ revision, plan }: PlanAtRevision) {
    this.#revision = revision
    this.#plan = plan
  }

  get revision(): number {
    return this.#revision
  }

  get plan(): Plan {
    return this.#plan
  }

  /** Without gaps, up to the current revision. */
  get recent(): readonly Commit[] {
    return this.#recent
  }

  /** Commits that it has already are left out. `after` spares replaying one whose result is known. */
  advance(commit: Commit, after?: Plan): void {
    if (commit.revision <= this.#revision) return
    if (commit.revision !== this.#revision + 1)
      throw new Error(`commit ${commit.revision} does not follow revision ${this.#revision}`)
    this.#plan = after ?? advancePlan(this.#plan, commit.changes)
    this.#revision = commit.revision
    this.#recent.push(commit)
    // Cut in strides, so that not every commit moves the whole list.
    if (this.#recent.length >= 2 * MOST_RECENT) this.#recent = this.#recent.slice(-MOST_RECENT)
  }

  /** The commits after a revision, or `undefined` when they reach back further than is remembered. */
  since(revision: number, limit: number): Commit[] | undefined {
    const first = this.#revision - this.#recent.length
    if (revision < first) return undefined
    return this.#recent.slice(revision - first, revision - first + limit)
  }

  /** How much memory it takes, in entities. */
  get weight(): number {
    let weight = 0
    for (const table of Object.values(this.#plan)) weight += table.size
    return weight
  }
}
