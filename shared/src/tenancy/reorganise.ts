import { withUnits } from '../access'
import { addYears, type Day, type Id } from '../kernel'
import type { RegisteredDepartment, Reorganisation } from './register'

/** The departments of a municipality. Never changed: a step makes a new one. */
export type Register = ReadonlyMap<Id, RegisteredDepartment>

/** A step whose outcome is certain: what it creates has its id. */
export type ReorganisationStep =
  | Exclude<Reorganisation, { kind: 'create' }>
  | (Extract<Reorganisation, { kind: 'create' }> & { readonly id: Id })

/** What would be left without a department when one is retired. */
export type DepartmentUse =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'measure'; readonly strategy: string; readonly key: string; readonly title: string }
  /** Measures that whoever reorganises must not know of. */
  | { readonly kind: 'confidential'; readonly strategy: string; readonly measures: number }

/** Why a step cannot be taken: which rule, at which of its fields, and the words for people. */
export interface RegisterViolation {
  readonly rule: string
  readonly field: string
  /** English; the screens have their own words for each rule. */
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
}

export type Reorganised =
  | { readonly kind: 'register'; readonly register: Register }
  | { readonly kind: 'refused'; readonly violations: readonly RegisterViolation[] }

/**
 * The register after a step. Keeps it a forest in which no department that goes on stands below a retired one, and
 * in which a merged one is retired. `uses`: what uses the department that is to be retired.
 */
export function reorganise(
  register: Register,
  step: ReorganisationStep,
  today: Day,
  uses: readonly DepartmentUse[] = [],
): Reorganised {
  const violations = violationsOf(register, step, today, uses)
  if (violations.length > 0) return { kind: 'refused', violations }
  const next = new Map(register)
  for (const department of changedBy(register, step, today)) next.set(department.id, department)
  return { kind: 'register', register: next }
}

function changedBy(register: Register, step: ReorganisationStep, today: Day): RegisteredDepartment[] {
  if (step.kind === 'create') {
    const { id, parentId, number, name } = step
    return [{ id, parentId, number, name, retiredOn: null, mergedIntoId: null }]
  }
  const department = register.get(step.id)!
  switch (step.kind) {
    case 'rename':
      return [{ ...department, name: step.name, number: step.number }]
    case 'move':
      return [{ ...department, parentId: step.parentId }]
    case 'merge':
      return [
        { ...department, retiredOn: step.on ?? today, mergedIntoId: step.intoId },
        ...liveUnits(register, step.id).map((unit) => ({ ...unit, parentId: step.intoId })),
      ]
    case 'retire':
      return [{ ...department, retiredOn: step.on ?? today }]
    case 'revive':
      return [{ ...department, retiredOn: null, mergedIntoId: null }]
  }
}

function violationsOf(
  register: Register,
  step: ReorganisationStep,
  today: Day,
  uses: readonly DepartmentUse[],
): RegisterViolation[] {
  if (step.kind !== 'create' && !register.has(step.id)) return [missing('id')]
  switch (step.kind) {
    case 'create':
      return [
        ...(register.has(step.id)
          ? [broken('departmentExists', 'id', 'there is such a department already')]
          : []),
        ...againstName(step.name),
        ...againstParent(register, step.parentId),
      ]
    case 'rename':
      return againstName(step.name)
    case 'move':
      return againstMove(register, step)
    case 'merge':
      return [...againstMerge(register, step), ...againstDay(step.on, today)]
    case 'retire':
      return [...againstRetirement(register, step.id, uses), ...againstDay(step.on, today)]
    case 'revive':
      return againstRevival(register, step.id)
  }
}

function againstName(name: string): RegisterViolation[] {
  return name.trim() === '' ? [broken('missing', 'name', 'a department has a name')] : []
}

function againstParent(register: Register, parentId: Id | null): RegisterViolation[] {
  if (parentId === null) return []
  const parent = register.get(parentId)
  if (!parent) return [missing('parentId')]
  return parent.retiredOn === null ? [] : [retired('parentId', parent)]
}

function againstMove(
  register: Register,
  { id, parentId }: { readonly id: Id; readonly parentId: Id | null },
): RegisterViolation[] {
  if (parentId !== null && withUnits(register, [id]).includes(parentId))
    return [broken('departmentBelowItself', 'parentId', 'a department cannot stand below itself')]
  return againstParent(register, parentId)
}

function againstMerge(
  register: Register,
  { id, intoId }: { readonly id: Id; readonly intoId: Id },
): RegisterViolation[] {
  const department = register.get(id)!
  if (department.retiredOn !== null) return [retired('id', department)]
  const into = register.get(intoId)
  if (!into) return [missing('intoId')]
  if (id === intoId) return [broken('mergeIntoItself', 'intoId', 'a department cannot go into itself')]
  if (into.retiredOn !== null) return [retired('intoId', into)]
  return withUnits(register, [id]).includes(intoId)
    ? [broken('mergeIntoOwnUnit', 'intoId', 'a department cannot go into one of its own units')]
    : []
}

function againstRetirement(register: Register, id: Id, uses: readonly DepartmentUse[]): RegisterViolation[] {
  const department = register.get(id)!
  if (department.retiredOn !== null) return [retired('id', department)]
  const units = liveUnits(register, id)
    .map(({ name }) => name)
    .join(', ')
  return [
    ...(units === '' ? [] : [broken('unitsBelow', 'id', `units stand below it: ${units}`, { units })]),
    ...uses.map(againstUse),
  ]
}

function againstUse(use: DepartmentUse): RegisterViolation {
  switch (use.kind) {
    case 'member': {
      const { name } = use
      return broken('departmentOfMember', 'id', `it is the department of ${name}`, { name })
    }
    case 'measure': {
      const { key, title, strategy } = use
      const message = `it leads ${key} "${title}" in "${strategy}"`
      return broken('departmentLeads', 'id', message, { key, title, strategy })
    }
    case 'confidential': {
      const { measures, strategy } = use
      const message = `it leads confidential measures in "${strategy}": ${measures}`
      return broken('departmentLeadsConfidential', 'id', message, { measures, strategy })
    }
  }
}

function againstRevival(register: Register, id: Id): RegisterViolation[] {
  const { retiredOn, parentId, name } = register.get(id)!
  if (retiredOn === null) return [broken('departmentGoesOn', 'id', `${name} is not retired`, { name })]
  return againstParent(register, parentId)
}

/**
 * What was decided for later has not happened yet: open work would be moved too early. And nobody enters a
 * reorganisation more than a year late: a day before that is a mistyped year.
 */
function againstDay(on: Day | undefined, today: Day): RegisterViolation[] {
  if (on === undefined) return []
  if (on > today) return [broken('dayAhead', 'on', 'this day is still to come')]
  return on < earliestRetirement(today)
    ? [broken('dayLongPast', 'on', 'this day is more than a year ago')]
    : []
}

export function earliestRetirement(today: Day): Day {
  return addYears(today, -1)
}

/** Those directly below it that go on. */
function liveUnits(register: Register, id: Id): RegisteredDepartment[] {
  return [...register.values()].filter(({ parentId, retiredOn }) => parentId === id && retiredOn === null)
}

function missing(field: string): RegisterViolation {
  return broken('referenceMissing', field, 'there is no such department')
}

function retired(field: string, { name }: RegisteredDepartment): RegisterViolation {
  return broken('departmentRetired', field, `${name} is retired`, { name })
}

function broken(
  rule: string,
  field: string,
  message: string,
  params: RegisterViolation['params'] = {},
): RegisterViolation {
  return { rule, field, message, params }
}
