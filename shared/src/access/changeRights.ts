import type { Id } from '../kernel'
import {
  type Change,
  type Entity,
  type EntityName,
  entityOf,
  type Plan,
  type Role,
  ROLES,
  sameValue,
} from '../plan'
import { withUnits } from './departments'
import { departmentsOfItem } from './owners'
import { type Reason, reasonAgainst, type Right, roleFor, type Subject, type Viewer } from './rights'
import { hiddenMeasures, isVisible } from './visiblePlan'

/** A change that the viewer may not make. */
export interface RefusedChange {
  readonly change: Change
  /** `register`: departments are changed for all strategies at once. `unseen`: it touches what is withheld. */
  readonly reason: Reason | 'register' | 'unseen'
}

/** What becomes of changes by their author's rights: the role in which they are made, or what speaks against them. */
export type Permitted =
  | { readonly kind: 'permitted'; readonly role: Role }
  | { readonly kind: 'refused'; readonly refused: readonly RefusedChange[] }

/** Looks at the plan that the changes are meant for; what they would make of it is looked at by `unseenAfter`. */
export function permit(viewer: Viewer, plan: Plan, changes: readonly Change[]): Permitted {
  const withOwn = { ...viewer, departmentIds: withUnits(plan.department, viewer.departmentIds) }
  const hidden = hiddenMeasures(plan, viewer)
  const refused = changes.flatMap((change): RefusedChange[] => {
    const value = valueOf(plan, change)
    const unseen = value !== undefined && !isVisible(plan, hidden, change.entity, value)
    const reason = unseen ? 'unseen' : reasonAgainstChange(withOwn, plan, change)
    return reason === null ? [] : [{ change, reason }]
  })
  if (refused.length > 0) return { kind: 'refused', refused }
  return { kind: 'permitted', role: roleOf(withOwn, plan, changes) }
}

/** The changes that would take what they touch out of their author's sight. */
export function unseenAfter(viewer: Viewer, changes: readonly Change[], after: Plan): RefusedChange[] {
  const hidden = hiddenMeasures(after, viewer)
  return changes.flatMap((change): RefusedChange[] => {
    const value = entityOf(after, change.entity, change.id)
    const seen = value === undefined || isVisible(after, hidden, change.entity, value)
    return seen ? [] : [{ change, reason: 'unseen' }]
  })
}

/** Whether there is something with this id that the viewer must not know of. */
export function isWithheld(viewer: Viewer, plan: Plan, entity: EntityName, id: Id): boolean {
  const value = entityOf(plan, entity, id)
  return value !== undefined && !isVisible(plan, hiddenMeasures(plan, viewer), entity, value)
}

/**
 * What speaks against another value of a field; with `to`, against this one. Forms offer by it what `permit` will let
 * through.
 */
export function reasonAgainstField(
  viewer: Viewer,
  plan: Plan,
  { entity, value }: { readonly entity: EntityName; readonly value: Entity },
  field: string,
  to?: unknown,
): RefusedChange['reason'] | null {
  const change = { op: 'update', entity, id: value.id, before: value, after: { ...value, [field]: to } }
  return reasonAgainstChange(viewer, plan, change as unknown as Change)
}

function reasonAgainstChange(viewer: Viewer, plan: Plan, change: Change): RefusedChange['reason'] | null {
  const rights = rightsFor(plan, change)
  if (rights === 'register') return 'register'
  const subject = subjectOf(plan, change)
  for (const right of rights) {
    const reason = reasonAgainst(viewer, right, subject)
    if (reason !== null) return reason
  }
  return null
}

/** Every right that a change needs. */
function rightsFor(plan: Plan, change: Change): readonly Right[] | 'register' {
  if (change.entity === 'department') return 'register'
  if (change.entity === 'strategy') return strategyRights(change)
  if (reportsProgress(change)) return ['reportProgress']
  return setsConfidentiality(plan, change) ? ['editPlan', 'setConfidentiality'] : ['editPlan']
}

function strategyRights(change: Change): readonly Right[] {
  if (change.op !== 'update') return [change.op === 'create' ? 'createStrategy' : 'deleteStrategy']
  const fields = changedFields(change)
  const rights: Right[] = []
  if (fields.includes('status')) rights.push('setStatus')
  if (fields.some((field) => field !== 'status')) rights.push('editPlan')
  return rights
}

const PROGRESS_FIELDS: Partial<Record<EntityName, readonly string[]>> = {
  milestone: ['state', 'actual'],
  workPackage: ['progress'],
}

/** That something will not be done at all is no progress. */
function reportsProgress(change: Change): boolean {
  const fields = PROGRESS_FIELDS[change.entity]
  if (fields === undefined || change.op !== 'update') return false
  const { before, after } = change as { before: Record<string, unknown>; after: Record<string, unknown> }
  if (before.state === 'dropped' || after.state === 'dropped') return false
  return changedFields(change).every((field) => fields.includes(field))
}

/** A field that is told with its old value again is only held on to. */
function changedFields(change: Extract<Change, { op: 'update' }>): string[] {
  const { before, after } = change as { before: Record<string, unknown>; after: Record<string, unknown> }
  return Object.keys(after).filter((field) => !sameValue(before[field], after[field]))
}

/**
 * Public or internal is part of the ordinary work; who else may know of it is not. The plan says what was before, for
 * a measure may be deleted and made anew at once.
 */
function setsConfidentiality(plan: Plan, change: Change): boolean {
  if (change.entity !== 'measure' || change.op === 'delete') return false
  const before = plan.measure.get(change.id)?.confidentiality
  const after = change.after.confidentiality ?? before
  return before !== after && (before === 'restricted' || after === 'restricted')
}

function valueOf(plan: Plan, change: Change): Entity | undefined {
  return change.op === 'create' ? change.after : entityOf(plan, change.entity, change.id)
}

function subjectOf(plan: Plan, change: Change): Subject {
  const [strategy] = plan.strategy.values()
  const value = valueOf(plan, change)
  return { status: strategy?.status, departmentIds: value ? departmentsOfItem(plan, value) : [] }
}

/** The first role that has every right needed; with none that has them all, the first that has some. */
function roleOf(viewer: Viewer, plan: Plan, changes: readonly Change[]): Role {
  const [first = [], ...others] = changes.map((change) => rolesFor(viewer, plan, change))
  const common = first.find((role) => others.every((roles) => roles.includes(role)))
  return common ?? first[0] ?? viewer.roles[0]!
}

function rolesFor(viewer: Viewer, plan: Plan, change: Change): Role[] {
  const rights = rightsFor(plan, change)
  if (rights === 'register') return []
  const subject = subjectOf(plan, change)
  return ROLES.filter((role) => {
    const alone = { ...viewer, roles: viewer.roles.includes(role) ? [role] : [] }
    return rights.every((right) => roleFor(alone, right, subject) !== undefined)
  })
}
