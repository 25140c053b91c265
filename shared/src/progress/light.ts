import type { Day, Id } from '../kernel'
import type { Measure, Plan } from '../plan'
import { isActive, isMeasureOverdue, isMilestoneOverdue, isWorkPackageOverdue } from './overdue'

export type Light = NonNullable<Measure['lightOverride']>

/**
 * The traffic light of each measure that is under way or will be, as its dates have it: red when the measure or one
 * of its milestones is overdue, yellow when work on it is. What somebody has set by hand, with a reason, counts more.
 */
export function lightsByMeasure(plan: Plan, today: Day): ReadonlyMap<Id, Light> {
  const lights = new Map<Id, Light>()
  for (const measure of plan.measure.values())
    if (isActive(measure)) lights.set(measure.id, isMeasureOverdue(measure, today) ? 'red' : 'green')
  for (const item of plan.workPackage.values())
    if (lights.get(item.measureId) === 'green' && isWorkPackageOverdue(item, today))
      lights.set(item.measureId, 'yellow')
  for (const item of plan.milestone.values())
    if (lights.has(item.measureId) && isMilestoneOverdue(item, today)) lights.set(item.measureId, 'red')
  for (const { id, lightOverride } of plan.measure.values())
    if (lightOverride !== null && lights.has(id)) lights.set(id, lightOverride)
  return lights
}
