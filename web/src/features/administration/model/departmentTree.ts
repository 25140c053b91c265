import type { Id } from '@fahrplan/shared/kernel'
import type { RegisteredDepartment } from '@fahrplan/shared/tenancy'

export interface DepartmentNode {
  readonly department: RegisteredDepartment
  readonly units: readonly DepartmentNode[]
}

const COLLATOR = new Intl.Collator('de', { numeric: true })

function byNumber(a: RegisteredDepartment, b: RegisteredDepartment): number {
  return COLLATOR.compare(a.number, b.number) || COLLATOR.compare(a.name, b.name)
}

/** Without retired ones, but for those that others still belong to. */
export function departmentTree(
  departments: readonly RegisteredDepartment[],
  withRetired: boolean,
): DepartmentNode[] {
  const known = new Set(departments.map(({ id }) => id))
  const below = new Map<Id | null, RegisteredDepartment[]>()
  for (const department of departments.toSorted(byNumber)) {
    const { parentId } = department
    const owner = parentId !== null && known.has(parentId) ? parentId : null
    below.set(owner, [...(below.get(owner) ?? []), department])
  }
  const nodesBelow = (id: Id | null): DepartmentNode[] =>
    (below.get(id) ?? [])
      .map((department) => ({ department, units: nodesBelow(department.id) }))
      .filter(({ department, units }) => withRetired || department.retiredOn === null || units.length > 0)
  return nodesBelow(null)
}

/** The tree as a list, each with how deep it lies. */
export function inOrder(
  nodes: readonly DepartmentNode[],
  depth = 0,
): { readonly department: RegisteredDepartment; readonly depth: number }[] {
  return nodes.flatMap(({ department, units }) => [{ department, depth }, ...inOrder(units, depth + 1)])
}

/** What a department can belong to: any that is not retired, but neither itself nor what lies below it. */
export function possibleParents(
  departments: readonly RegisteredDepartment[],
  id: Id | undefined,
): RegisteredDepartment[] {
  return inOrder(without(departmentTree(departments, false), id))
    .map(({ department }) => department)
    .filter(({ retiredOn }) => retiredOn === null)
}

function without(nodes: readonly DepartmentNode[], id: Id | undefined): DepartmentNode[] {
  return nodes
    .filter(({ department }) => department.id !== id)
    .map(({ department, units }) => ({ department, units: without(units, id) }))
}

/** Those that are there, and those that are chosen already. */
export function choosable(
  departments: readonly RegisteredDepartment[],
  chosen: readonly Id[],
): RegisteredDepartment[] {
  return inOrder(departmentTree(departments, true))
    .map(({ department }) => department)
    .filter(({ id, retiredOn }) => retiredOn === null || chosen.includes(id))
}

export function titleOf({ number, name }: Pick<RegisteredDepartment, 'number' | 'name'>): string {
  return `${number} ${name}`.trim()
}
