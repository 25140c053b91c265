import { departmentsOfItem, departmentsOfMeasure, withUnits } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'
import { aspectsOf, type Light } from '@fahrplan/shared/progress'
import type { OutlineMeasure, Step } from './outline'

/** What a filter leaves of a measure: all of it, some of its steps, or nothing. */
export type Narrowing = (entry: OutlineMeasure) => OutlineMeasure | null

export function ofAspects(ids: readonly Id[]): Narrowing {
  return (entry) =>
    orNothing(
      entry,
      aspectsOf(entry.measure).some((id) => ids.includes(id)),
    )
}

export function inPhases(phases: readonly Measure['phase'][]): Narrowing {
  return (entry) => orNothing(entry, phases.includes(entry.measure.phase))
}

export function inLights(lights: readonly Light[], lightOf: ReadonlyMap<Id, Light>): Narrowing {
  return (entry) => {
    const light = lightOf.get(entry.measure.id)
    return orNothing(entry, light !== undefined && lights.includes(light))
  }
}

/**
 * What concerns departments and those below them: the measures that they lead, whole; of others that they take part
 * in, their own steps.
 */
export function ofDepartments(plan: Plan, ids: readonly Id[]): Narrowing {
  const own = new Set(withUnits(plan.department, ids))
  return (entry) => {
    if (own.has(entry.measure.leadDepartmentId)) return entry
    const steps = entry.steps.filter(({ value }) => departmentsOfItem(plan, value).some((id) => own.has(id)))
    const takesPart = steps.length > 0 || departmentsOfMeasure(entry.measure).some((id) => own.has(id))
    return takesPart ? { ...entry, steps } : null
  }
}

/** The steps on the critical path, under their measures. */
export function onCriticalPath(isCritical: (id: Id) => boolean): Narrowing {
  return (entry) => withSteps(entry, ({ value }) => isCritical(value.id), false)
}

/** The steps that were changed, under their measures, and measures that were changed themselves. */
export function changedOnes(changed: ReadonlySet<Id>): Narrowing {
  return (entry) => withSteps(entry, ({ value }) => changed.has(value.id), changed.has(entry.measure.id))
}

/** Where every word occurs: in a measure and its decision point, then it is shown whole, or in some of its steps. */
export function withWords(plan: Plan, text: string): Narrowing {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return (entry) => {
    const { key, title, primaryAspectId } = entry.measure
    const point = plan.decisionPoint.get(primaryAspectId)
    const own = `${key} ${title} ${point?.number ?? ''} ${point?.title ?? ''}`.toLowerCase()
    const missing = words.filter((word) => !own.includes(word))
    if (missing.length === 0) return entry
    return withSteps(
      entry,
      ({ value }) => {
        const name = value.title.toLowerCase()
        return missing.every((word) => name.includes(word))
      },
      false,
    )
  }
}

function orNothing(entry: OutlineMeasure, stays: boolean): OutlineMeasure | null {
  return stays ? entry : null
}

/** With some of its steps; without any only where it counts itself. */
function withSteps(
  entry: OutlineMeasure,
  isShown: (step: Step) => boolean,
  countsItself: boolean,
): OutlineMeasure | null {
  const steps = entry.steps.filter(isShown)
  return steps.length > 0 || countsItself ? { ...entry, steps } : null
}
