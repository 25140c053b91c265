import type { Id } from '@fahrplan/shared/kernel'
import type { DecisionPoint, Plan } from '@fahrplan/shared/plan'

/** The last of the chart's colours. */
export const OTHER_TONE = 9

/** Each aspect has a colour of its own; whatever else there is shares the last one. */
export function tonesOfPoints(plan: Plan): Map<Id, number> {
  let aspects = 0
  return new Map(
    pointsInOrder(plan).map(({ id, kind }) => [id, kind === 'aspect' ? aspects++ % OTHER_TONE : OTHER_TONE]),
  )
}

/** The decision points in the order of their numbers, compared character by character. */
export function pointsInOrder(plan: Plan): DecisionPoint[] {
  return [...plan.decisionPoint.values()].sort((a, b) =>
    a.number < b.number ? -1 : a.number > b.number ? 1 : 0,
  )
}
