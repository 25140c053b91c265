import { addDays, addMonths, type Day, daysBetween, type Id } from '../../kernel'
import { type Change, measureSpan, moveMeasures, type Plan, type Rescheduled, update } from '../../plan'
import { shiftMoney } from './shiftMoney'

/**
 * Lets measures begin so many months later, each its own: start, end, first contract and open steps by as many days as
 * the start moves, so that what lies within keeps its distances; money by months (`shiftMoney`). Who waits for one of
 * their steps is pushed once. Limits of single steps stay: `conflicts` tells which would not hold. A measure without a
 * first day stays as it is.
 */
export function shiftMeasures(plan: Plan, months: ReadonlyMap<Id, number>, today: Day): Rescheduled {
  const days = new Map<Id, number>()
  for (const [measureId, count] of months) {
    const { start } = measureSpan(plan, measureId)
    if (start !== null) days.set(measureId, daysBetween(start, addMonths(start, count)))
  }
  if (days.size === 0) return { changes: [], conflicts: [] }
  const { changes, conflicts } = moveMeasures(plan, days, { policy: 'push', today })
  return {
    changes: [
      ...changes,
      ...[...days].flatMap(([measureId, by]) => [
        ...contractChange(plan, measureId, by),
        ...shiftMoney(plan, measureId, months.get(measureId)!),
      ]),
    ],
    conflicts,
  }
}

/** A contract that is concluded is a fact, and nobody who asks for a later start has one. */
function contractChange(plan: Plan, measureId: Id, days: number): Change[] {
  const measure = plan.measure.get(measureId)
  if (!measure || measure.firstContractOn === null) return []
  const change = update('measure', measure, { firstContractOn: addDays(measure.firstContractOn, days) })
  return change ? [change] : []
}
