import type { Day, Id } from '@fahrplan/shared/kernel'
import { applyChanges, type Change, measureSpan, type Plan } from '@fahrplan/shared/plan'

/** A measure that begins on another day. */
export interface StartDiff {
  readonly measureId: Id
  readonly from: Day
  readonly to: Day
}

export interface StartDiffs {
  readonly measures: readonly StartDiff[]
  /** Steps of other measures that move because they wait for these. */
  readonly followers: number
}

export function startDiffs(plan: Plan, changes: readonly Change[]): StartDiffs {
  const after = applyChanges(plan, changes)
  const moved = new Set(changes.flatMap(({ entity, id }) => measureOf(plan, entity, id) ?? []))
  const measures = [...moved].flatMap((measureId): StartDiff[] => {
    const [from, to] = [plan, after].map((one) => measureSpan(one, measureId).start)
    return from && to && from !== to ? [{ measureId, from, to }] : []
  })
  const begun = new Set(measures.map(({ measureId }) => measureId))
  const followers = changes.filter(({ entity, id }) => {
    const measureId = stepOf(plan, entity, id)?.measureId
    return measureId !== undefined && !begun.has(measureId)
  })
  return { measures, followers: followers.length }
}

function measureOf(plan: Plan, entity: Change['entity'], id: Id): Id | undefined {
  return entity === 'measure' ? id : stepOf(plan, entity, id)?.measureId
}

function stepOf(plan: Plan, entity: Change['entity'], id: Id) {
  if (entity === 'workPackage') return plan.workPackage.get(id)
  return entity === 'milestone' ? plan.milestone.get(id) : undefined
}
