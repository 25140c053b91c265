import type { Id } from '../kernel'
import type { Change, Commit, Entity, Plan } from '../plan'
import { seesEverything, hiddenMeasures } from './visiblePlan'
import type { Viewer } from './rights'

const EVER = Number.POSITIVE_INFINITY

/**
 * Which entries of a journal are confidential. A measure that is restricted takes its whole past along, for the text
 * that it protects now may be old; one that is no longer restricted keeps the past closed that it had until then.
 * Made by taking in the journal from its beginning.
 */
export class ConfidentialHistory {
  #revision = 0
  /** By entity: the measures it has ever spoken of, and the last revision at which it did. */
  readonly #owners = new Map<Id, Map<Id, number>>()
  /** By entity: those it reaches measures through, such as the grant of a tranche or the ends of a dependency. */
  readonly #through = new Map<Id, Set<Id>>()
  /** By measure: the last revision at which it was restricted. */
  readonly #closed = new Map<Id, number>()

  get revision(): number {
    return this.#revision
  }

  /** In their order; those known already are left out. */
  take(commits: readonly Commit[]): void {
    for (const { revision, changes } of commits) {
      if (revision <= this.#revision) continue
      for (const change of changes) this.#takeChange(change, revision)
      this.#revision = revision
    }
  }

  /** The commit without the changes that the viewer must not know of. `plan` is the plan as it is now. */
  visibleCommit(commit: Commit, viewer: Viewer, plan: Plan): Commit {
    if (seesEverything(viewer) || this.#closed.size === 0) return commit
    const present = { plan, hidden: hiddenMeasures(plan, viewer) }
    const changes = commit.changes.filter(({ id }) => !this.#isClosed(id, commit.revision, present))
    return changes.length === commit.changes.length ? commit : { ...commit, changes }
  }

  /** The measures whose past, as it was at a revision, is closed to the viewer. `plan` is the plan as it is now. */
  closedMeasures(viewer: Viewer, plan: Plan, revision: number): ReadonlySet<Id> {
    if (seesEverything(viewer)) return new Set()
    const present = { plan, hidden: hiddenMeasures(plan, viewer) }
    return new Set([...this.#closed.keys()].filter((id) => this.#isMeasureClosed(id, revision, present)))
  }

  /**
   * Whether a commit changes who sees what: then whoever sees less than everything cannot follow it change by
   * change, and has to read the plan anew.
   */
  movesVisibility({ changes }: Pick<Commit, 'changes'>): boolean {
    if (this.#closed.size === 0) return false
    return changes.some((change) => {
      if (change.op !== 'update') return false
      const { before, after } = change as { before: Fields; after: Fields }
      switch (change.entity) {
        case 'measure':
          return (
            before.confidentiality === 'restricted' ||
            after.confidentiality === 'restricted' ||
            (this.#closed.get(change.id) === EVER && DEPARTMENT_FIELDS.some((field) => field in after))
          )
        case 'department':
          return 'parentId' in after
        default:
          return LINK_FIELDS.some((field) => field in after)
      }
    })
  }

  #takeChange(change: Change, revision: number): void {
    const { entity, id } = change
    const held = (change.op === 'delete' ? change.before : change.after) as Fields
    if (entity === 'measure') {
      this.#own(id, id, revision)
      this.#takeConfidentiality(change, revision)
    } else if (typeof held.measureId === 'string') this.#own(id, held.measureId, revision)
    for (const field of THROUGH_FIELDS) if (typeof held[field] === 'string') this.#reach(id, held[field])
  }

  #takeConfidentiality(change: Change, revision: number): void {
    const before = change.op === 'create' ? {} : (change.before as Partial<Entity<'measure'>>)
    const after = change.op === 'delete' ? {} : (change.after as Partial<Entity<'measure'>>)
    if (after.confidentiality === 'restricted') this.#closed.set(change.id, EVER)
    else if (before.confidentiality === 'restricted' && change.op === 'update')
      this.#closed.set(change.id, revision)
  }

  #own(id: Id, measureId: Id, revision: number): void {
    let owners = this.#owners.get(id)
    if (!owners) this.#owners.set(id, (owners = new Map()))
    for (const [owner, until] of owners) if (until === EVER) owners.set(owner, revision)
    owners.set(measureId, EVER)
  }

  #reach(id: Id, target: Id): void {
    let targets = this.#through.get(id)
    if (!targets) this.#through.set(id, (targets = new Set()))
    targets.add(target)
  }

  #isClosed(id: Id, revision: number, present: Present): boolean {
    for (const [measureId, until] of this.#owners.get(id) ?? [])
      if (revision <= until && this.#isMeasureClosed(measureId, revision, present)) return true
    for (const target of this.#through.get(id) ?? [])
      if (this.#isClosed(target, revision, present)) return true
    return false
  }

  /** Restricted now: closed for all who do not see it now. No longer: for all, up to then. Gone: for good. */
  #isMeasureClosed(measureId: Id, revision: number, { plan, hidden }: Present): boolean {
    const until = this.#closed.get(measureId)
    if (until === undefined) return false
    if (until === EVER) return hidden.has(measureId) || !plan.measure.has(measureId)
    return revision <= until
  }
}

interface Present {
  readonly plan: Plan
  readonly hidden: ReadonlySet<Id>
}

type Fields = Readonly<Record<string, unknown>>

const THROUGH_FIELDS = ['grantId', 'predecessorId', 'successorId'] as const
const LINK_FIELDS = ['measureId', ...THROUGH_FIELDS] as const
const DEPARTMENT_FIELDS = ['leadDepartmentId', 'involvedDepartmentIds'] as const
