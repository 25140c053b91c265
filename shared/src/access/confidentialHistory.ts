import type { Id } from '../kernel'
import type { Change, Commit, Dependency, Entity, EntityName, Plan } from '../plan'
import { LinksOverTime } from './linksOverTime'
import type { Viewer } from './rights'
import { hiddenMeasures, seesEverything, visiblePlan, type VisiblePlan, withhold } from './visiblePlan'

const EVER = Number.POSITIVE_INFINITY

/**
 * Which entries of a journal are confidential. A measure that is restricted takes its whole past along, for the text
 * that it protects now may be old; one that is no longer restricted keeps the past closed that it had until then.
 * Made by taking in the journal from its beginning.
 */
export class ConfidentialHistory {
  #revision = 0
  /** From an item to the measure that it belongs to, or to what in turn belongs to one. */
  readonly #links = new LinksOverTime()
  /** A change of a dependency may tell the id of an end without its kind, or its kind alone. */
  readonly #ends = new Map<Id, Dependency>()
  /** By measure: the last revision at which it was restricted. */
  readonly #closed = new Map<string, Closed>()
  readonly #moves: number[] = []

  get revision(): number {
    return this.#revision
  }

  /** In their order; those known already are left out. */
  take(commits: readonly Commit[]): void {
    for (const { revision, changes } of commits) {
      if (revision <= this.#revision) continue
      if (changes.some((change) => this.#movesVisibility(change))) this.#moves.push(revision)
      for (const change of changes) this.#takeChange(change, revision)
      this.#revision = revision
    }
  }

  /**
   * The last revision, up to this one, that changed who sees what; 0 when there was none. Whoever sees less than
   * everything cannot follow such a commit change by change, nor those before it, and has to read the plan anew.
   */
  lastMove(until: number): number {
    return this.#moves.findLast((revision) => revision <= until) ?? 0
  }

  /**
   * The commit without the changes that the viewer must not know of. `plan` is the plan as it is now, and no later than
   * what was taken in.
   */
  visibleCommit(commit: Commit, viewer: Viewer, plan: Plan): Commit {
    if (seesEverything(viewer) || this.#closed.size === 0) return commit
    const present = { plan, hidden: hiddenMeasures(plan, viewer) }
    const changes = commit.changes.filter(
      ({ entity, id }) => !this.#isClosed(keyOf(entity, id), commit.revision, present),
    )
    return changes.length === commit.changes.length ? commit : { ...commit, changes }
  }

  /** The plan as it was at a revision, without what was or has become confidential. `plan` is the plan as it is now. */
  visiblePast(past: { revision: number; plan: Plan }, viewer: Viewer, plan: Plan): VisiblePlan {
    if (seesEverything(viewer) || this.#closed.size === 0) return visiblePlan(past.plan, viewer)
    const present = { plan, hidden: hiddenMeasures(plan, viewer) }
    // As the next commit could tell of it, in its old values: this one's own may already be others.
    const isClosed = (entity: EntityName, { id }: Entity) =>
      this.#isClosed(keyOf(entity, id), past.revision + 1, present)
    const hidden = new Set(hiddenMeasures(past.plan, viewer))
    for (const measure of past.plan.measure.values()) if (isClosed('measure', measure)) hidden.add(measure.id)
    return withhold(past.plan, hidden, isClosed)
  }

  #movesVisibility(change: Change): boolean {
    const { op, entity, id } = change
    const after: Fields = op === 'delete' ? {} : change.after
    if (entity === 'measure' && isRestricted(after)) return true
    if (this.#closed.size === 0) return false
    const item = keyOf(entity, id)
    if (op === 'create') return this.#closed.has(item) || this.#links.knows(item)
    const touches = (fields: readonly string[]) => fields.some((field) => field in after)
    switch (entity) {
      case 'measure':
        return this.#closed.get(item)?.until === EVER && (op === 'delete' || touches(MEASURE_FIELDS))
      case 'department':
        return touches(['parentId'])
      default:
        return touches(LINK_FIELDS)
    }
  }

  #takeChange(change: Change, revision: number): void {
    const { entity, id } = change
    const item = keyOf(entity, id)
    const held = (change.op === 'delete' ? change.before : change.after) as Fields
    for (const [field, target] of this.#linksIn(change, held))
      this.#links.point(item, field, target, revision)
    if (entity !== 'measure' || change.op === 'delete') return
    if (isRestricted(held)) this.#closed.set(item, { id, until: EVER })
    else if (this.#closed.get(item)?.until === EVER && 'confidentiality' in held)
      this.#closed.set(item, { id, until: revision })
  }

  #linksIn({ entity, id }: Change, held: Fields): [field: string, target: string | undefined][] {
    if (entity === 'dependency') {
      const ends = { ...this.#ends.get(id), ...held } as Dependency
      this.#ends.set(id, ends)
      return [
        ['predecessor', keyOf(ends.predecessorKind, ends.predecessorId)],
        ['successor', keyOf(ends.successorKind, ends.successorId)],
      ]
    }
    return (['measure', 'grant', 'milestone'] as const).flatMap((owner) => {
      const ownerId = held[`${owner}Id`] as Id | null | undefined
      return ownerId === undefined ? [] : [[owner, ownerId === null ? undefined : keyOf(owner, ownerId)]]
    })
  }

  #isClosed(item: string, revision: number, present: Present): boolean {
    const closed = this.#closed.get(item)
    if (closed && isClosedAt(closed, revision, present)) return true
    return this.#links.since(item, revision).some((target) => this.#isClosed(target, revision, present))
  }
}

interface Closed {
  readonly id: Id
  readonly until: number
}

interface Present {
  readonly plan: Plan
  readonly hidden: ReadonlySet<Id>
}

/**
 * Restricted: closed for all but those who see it now; for good when it is gone, and for now when the plan does not
 * know of it yet. No longer restricted: closed for all, up to then.
 */
function isClosedAt({ id, until }: Closed, revision: number, { plan, hidden }: Present): boolean {
  if (until !== EVER) return revision <= until
  return hidden.has(id) || !isRestricted(plan.measure.get(id) ?? {})
}

type Fields = Readonly<Record<string, unknown>>

function isRestricted({ confidentiality }: Fields): boolean {
  return confidentiality === 'restricted'
}

/** By its kind too: whoever makes something with the id of another thing must not loosen what is known of that. */
function keyOf(entity: EntityName, id: Id): string {
  return `${entity} ${id}`
}

const LINK_FIELDS = [
  'measureId',
  'grantId',
  'milestoneId',
  'predecessorKind',
  'predecessorId',
  'successorKind',
  'successorId',
]

/** On them hangs who sees a restricted measure, and where it is counted for all others. */
const MEASURE_FIELDS = ['confidentiality', 'leadDepartmentId', 'involvedDepartmentIds', 'primaryAspectId']
