import { type Day, type Id, newId } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'
import type {
  DepartmentUse,
  Member,
  RegisteredDepartment,
  Reorganisation,
  ReorganisationStep,
} from '@fahrplan/shared/tenancy'

export type DeedKind = Reorganisation['kind']

/** What a dialog asks for; each deed takes its own fields of it. */
export interface DeedDraft {
  /** Of a new one; made here, so that sending it again makes no second one. */
  readonly id: Id
  number: string
  name: string
  parentId: Id | null
  intoId: Id | null
  on: Day | null
}

export type DeedField = Exclude<keyof DeedDraft, 'id'>

export const DEED_FIELDS: { readonly [K in DeedKind]: readonly DeedField[] } = {
  create: ['number', 'name', 'parentId'],
  rename: ['number', 'name'],
  move: ['parentId'],
  merge: ['intoId', 'on'],
  retire: ['on'],
  revive: [],
}

/** A new one is created below `department`, any other deed is about it. */
export function draftOfDeed(
  kind: DeedKind,
  department: RegisteredDepartment | undefined,
  today: Day,
): DeedDraft {
  const common = { id: newId(), intoId: null, on: today }
  if (kind === 'create') return { ...common, number: '', name: '', parentId: department?.id ?? null }
  const { number = '', name = '', parentId = null } = department ?? {}
  return { ...common, number, name, parentId }
}

/** `undefined` while something has not been chosen yet. */
export function stepOf(
  kind: DeedKind,
  department: RegisteredDepartment | undefined,
  { id: newDepartmentId, number, name, parentId, intoId, on }: DeedDraft,
): ReorganisationStep | undefined {
  if (kind === 'create')
    return { kind, id: newDepartmentId, number: number.trim(), name: name.trim(), parentId }
  if (!department) return undefined
  const { id } = department
  switch (kind) {
    case 'rename':
      return { kind, id, number: number.trim(), name: name.trim() }
    case 'move':
      return { kind, id, parentId }
    case 'merge':
      return intoId === null || on === null ? undefined : { kind, id, intoId, on }
    case 'retire':
      return on === null ? undefined : { kind, id, on }
    case 'revive':
      return { kind, id }
  }
}

/** The open measures that would be left without a lead. */
export function leadsOf(plan: Plan, departmentId: Id, strategy: string): DepartmentUse[] {
  return [...plan.measure.values()]
    .filter(
      ({ leadDepartmentId, phase }) =>
        leadDepartmentId === departmentId && phase !== 'done' && phase !== 'dropped',
    )
    .map(({ key, title }) => ({ kind: 'measure', strategy, key, title }))
}

/** Whoever would be left without this department of their own. */
export function membersOf(members: readonly Member[], departmentId: Id): DepartmentUse[] {
  return members
    .filter(({ departmentIds }) => departmentIds.includes(departmentId))
    .map(({ name }) => ({ kind: 'member', name }))
}
