import type { Id } from '../kernel'
import {
  type Change,
  create,
  type Department,
  type Entity,
  type EntityName,
  type Plan,
  update,
} from '../plan'
import type { RegisteredDepartment } from '../tenancy'

/**
 * What a plan lacks to be in line with the register of its municipality: the departments themselves, and with each
 * that was merged its open work. What is finished stays with the department that did it. Deletes nothing.
 */
export function departmentChanges(plan: Plan, register: readonly RegisteredDepartment[]): Change[] {
  const successorOf = successors(register)
  return [
    ...departments(plan, register, successorOf),
    ...(successorOf.size > 0 ? openWork(plan, successorOf) : []),
  ]
}

/** Where the work of each merged department ends up, however often it was merged on; not where that leads nowhere. */
function successors(register: readonly RegisteredDepartment[]): ReadonlyMap<Id, Id> {
  const mergedInto = new Map(register.map(({ id, mergedIntoId }) => [id, mergedIntoId]))
  const lastOf = (id: Id, passed = new Set<Id>()): Id | undefined => {
    const into = mergedInto.get(id)
    if (!into || passed.has(id)) return into === null ? id : undefined
    return lastOf(into, passed.add(id))
  }
  const found = new Map<Id, Id>()
  for (const { id, mergedIntoId } of register) {
    const last = mergedIntoId && lastOf(id)
    if (last) found.set(id, last)
  }
  return found
}

function departments(
  plan: Plan,
  register: readonly RegisteredDepartment[],
  successorOf: ReadonlyMap<Id, Id>,
): Change[] {
  const needed = neededBy(plan, register, successorOf)
  const creations: Change[] = []
  const updates: Change[] = []
  for (const entry of parentsFirst(register)) {
    const { mergedIntoId: _, ...wanted } = entry
    const present = plan.department.get(entry.id)
    const change = present && update('department', present, wanted)
    if (change) updates.push(change)
    if (!present && needed.has(entry.id)) creations.push(create('department', wanted satisfies Department))
  }
  return [...creations, ...updates]
}

/** All that are not retired or are in the plan, and those that any of these stands below or was merged into. */
function neededBy(
  plan: Plan,
  register: readonly RegisteredDepartment[],
  successorOf: ReadonlyMap<Id, Id>,
): ReadonlySet<Id> {
  const byId = new Map(register.map((entry) => [entry.id, entry]))
  const needed = new Set<Id>()
  const need = (id: Id | null | undefined): void => {
    if (!id || needed.has(id)) return
    needed.add(id)
    need(byId.get(id)?.parentId)
    need(successorOf.get(id))
  }
  for (const { id, retiredOn } of register) if (retiredOn === null || plan.department.has(id)) need(id)
  return needed
}

function parentsFirst(register: readonly RegisteredDepartment[]): RegisteredDepartment[] {
  const byId = new Map(register.map((entry) => [entry.id, entry]))
  const ordered = new Set<RegisteredDepartment>()
  const visit = (entry: RegisteredDepartment | undefined, below: ReadonlySet<Id>): void => {
    if (!entry || ordered.has(entry) || below.has(entry.id)) return
    if (entry.parentId) visit(byId.get(entry.parentId), new Set([...below, entry.id]))
    ordered.add(entry)
  }
  for (const entry of register) visit(entry, new Set())
  return [...ordered]
}

function openWork(plan: Plan, successorOf: ReadonlyMap<Id, Id>): Change[] {
  const changes: Change[] = []
  const change = <E extends EntityName>(entity: E, value: Entity<E>, fields: Partial<Entity<E>>) => {
    const made = update(entity, value, fields)
    if (made) changes.push(made)
  }
  const next = (id: Id) => successorOf.get(id) ?? id
  for (const measure of plan.measure.values()) {
    if (measure.phase === 'done' || measure.phase === 'dropped') continue
    const concerned = [measure.leadDepartmentId, ...measure.involvedDepartmentIds]
    if (!concerned.some((id) => successorOf.has(id))) continue
    const leadDepartmentId = next(measure.leadDepartmentId)
    const involved = new Set(measure.involvedDepartmentIds.map(next))
    involved.delete(leadDepartmentId)
    change('measure', measure, { leadDepartmentId, involvedDepartmentIds: [...involved] })
  }
  for (const milestone of plan.milestone.values())
    if (milestone.state === 'open' && milestone.departmentId)
      change('milestone', milestone, { departmentId: next(milestone.departmentId) })
  for (const workPackage of plan.workPackage.values())
    if (workPackage.progress < 100 && workPackage.departmentId)
      change('workPackage', workPackage, { departmentId: next(workPackage.departmentId) })
  return changes
}
