import type { Id } from '../kernel'
import { type Role, ROLES, type Strategy } from '../plan'

/** Whose eyes and hands: the roles in one municipality, and the departments that are the own ones. */
export interface Viewer {
  readonly roles: readonly Role[]
  /** With those below them. */
  readonly departmentIds: readonly Id[]
}

/** What a right is asked for; what is not told does not limit it. */
export interface Subject {
  readonly status?: Strategy['status'] | undefined
  readonly departmentIds?: readonly Id[] | undefined
}

const CONDITIONS = {
  unlessArchived: (_viewer, { status }) => status !== 'archived',
  /** On an adopted strategy, others decide: that is what proposals are for. */
  inDraft: (_viewer, { status }) => status === undefined || status === 'draft',
  ownDepartment: (viewer, { departmentIds }) =>
    departmentIds === undefined || departmentIds.some((id) => viewer.departmentIds.includes(id)),
} as const satisfies Record<string, (viewer: Viewer, subject: Subject) => boolean>

export type Condition = keyof typeof CONDITIONS

const always: readonly Condition[] = []
const unlessArchived: readonly Condition[] = ['unlessArchived']
const inDraft: readonly Condition[] = ['inDraft']
const ownDepartment: readonly Condition[] = ['ownDepartment']
const ownOpen: readonly Condition[] = ['ownDepartment', 'unlessArchived']

/** One line per right: which role has it, and under which conditions. Whoever is not named has it not. */
// oxfmt-ignore
export const RIGHTS = {
  readPlan:              { admin: always, strategist: always, consultant: always, departmentHead: always },
  readRestricted:        { strategist: always, departmentHead: ownDepartment },
  readJournal:           { admin: always, strategist: always, consultant: always, departmentHead: always },
  readReleased:          { admin: always, strategist: always, consultant: always, departmentHead: always, committee: always },
  editPlan:              { strategist: unlessArchived, consultant: inDraft },
  reportProgress:        { strategist: unlessArchived, consultant: inDraft, departmentHead: ownOpen },
  setConfidentiality:    { strategist: unlessArchived },
  setStatus:             { strategist: always },
  createStrategy:        { strategist: always },
  deleteStrategy:        { strategist: always },
  takeSnapshot:          { strategist: always, consultant: inDraft },
  releaseSnapshot:       { strategist: always },
  shareView:             { strategist: unlessArchived, consultant: inDraft },
  manageViews:           { strategist: always },
  manageMembers:         { admin: always },
  reorganiseDepartments: { admin: always },
  editMunicipality:      { admin: always },
} as const satisfies Record<string, Partial<Record<Role, readonly Condition[]>>>

export type Right = keyof typeof RIGHTS

/** Why not: no role of the viewer has the right, or one has it under a condition that does not hold. */
export type Reason = 'role' | Condition

/** The role in which the viewer may; with several, the first of the viewer's that does. */
export function roleFor(viewer: Viewer, right: Right, subject: Subject = {}): Role | undefined {
  return viewer.roles.find((role) => unmet(viewer, right, role, subject) === null)
}

export function may(viewer: Viewer, right: Right, subject: Subject = {}): boolean {
  return roleFor(viewer, right, subject) !== undefined
}

/** `null` when the viewer may. The condition that is nearest to being met counts more than a missing role. */
export function reasonAgainst(viewer: Viewer, right: Right, subject: Subject = {}): Reason | null {
  const reasons = viewer.roles.map((role) => unmet(viewer, right, role, subject))
  if (reasons.includes(null)) return null
  return reasons.find((reason) => reason !== 'role') ?? 'role'
}

/** Who may, of whom to ask: the roles that have the right as things stand. */
export function rolesWith(right: Right, subject: Subject = {}): Role[] {
  const departmentIds = subject.departmentIds ?? []
  return ROLES.filter((role) => may({ roles: [role], departmentIds }, right, subject))
}

function unmet(viewer: Viewer, right: Right, role: Role, subject: Subject): Reason | null {
  const conditions = (RIGHTS[right] as Partial<Record<Role, readonly Condition[]>>)[role]
  if (!conditions) return 'role'
  return conditions.find((condition) => !CONDITIONS[condition](viewer, subject)) ?? null
}
