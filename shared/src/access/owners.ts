import type { Id } from '../kernel'
import { type Entity, type EntityName, entityOf, type Measure, type Plan, referencesOf } from '../plan'

/** The measures that an entity speaks of: itself, the one it belongs to, both ends of a dependency. */
export function measuresOf(plan: Plan, entity: EntityName, value: Entity): Id[] {
  if (entity === 'measure') return [value.id]
  return referencesOf(entity, value).flatMap(({ reference, id }) => {
    if (reference.to === 'measure') return [id]
    if (!PARTS_OF_MEASURES.has(reference.to)) return []
    const target = entityOf(plan, reference.to, id)
    return target ? measuresOf(plan, reference.to, target) : []
  })
}

/** What a tranche, a slip reason or a dependency refers to, and what in turn refers to a measure. */
const PARTS_OF_MEASURES: ReadonlySet<EntityName> = new Set(['grant', 'workPackage', 'milestone'])

/** The departments whose matter a measure is. */
export function departmentsOfMeasure(measure: Measure): Id[] {
  return [measure.leadDepartmentId, ...measure.involvedDepartmentIds]
}

/** Whose item it is: its own department, or else the one that leads its measure. */
export function departmentsOfItem(plan: Plan, value: Entity): Id[] {
  if ('departmentId' in value && value.departmentId !== null) return [value.departmentId]
  const measure =
    'measureId' in value && value.measureId !== null ? plan.measure.get(value.measureId) : undefined
  return measure ? [measure.leadDepartmentId] : []
}
