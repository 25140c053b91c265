import { departmentsOfItem, departmentsOfMeasure } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'
import { type OutlineMeasure, type OutlinePoint, spanOfMeasures } from './outline'

/**
 * What concerns some departments: the measures that they lead, whole; of others they take part in, their own steps.
 * Decision points under which nothing is left are left out; what is withheld is never the own.
 */
export function ownOutline(
  outline: readonly OutlinePoint[],
  plan: Plan,
  departmentIds: readonly Id[],
): OutlinePoint[] {
  const own = new Set(departmentIds)
  return outline.flatMap((entry) => {
    const measures = entry.measures.flatMap((measure) => ownMeasure(measure, plan, own))
    return measures.length === 0 ? [] : [{ ...entry, measures, withheld: 0, span: spanOfMeasures(measures) }]
  })
}

function ownMeasure(entry: OutlineMeasure, plan: Plan, own: ReadonlySet<Id>): OutlineMeasure[] {
  const { measure } = entry
  if (own.has(measure.leadDepartmentId)) return [entry]
  const steps = entry.steps.filter(({ value }) => departmentsOfItem(plan, value).some((id) => own.has(id)))
  const takesPart = steps.length > 0 || departmentsOfMeasure(measure).some((id) => own.has(id))
  return takesPart ? [{ ...entry, steps }] : []
}
