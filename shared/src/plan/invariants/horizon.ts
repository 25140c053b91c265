import { addDays, addYears, type Day } from '../../kernel'
import { touched } from './touched'
import type { Invariant } from './violation'

export const MAX_HORIZON_YEARS = 5

/** The last day that a strategy may have: five years are over on the eve of the start's anniversary. */
export function latestEnd(start: Day): Day {
  return addDays(addYears(start, MAX_HORIZON_YEARS), -1)
}

/** A plan holds one strategy, and it ends within five years. */
export const horizon: Invariant = (step) => {
  const tooLong = touched(step, 'strategy').filter(({ after }) => after.end > latestEnd(after.start))
  const violations = tooLong.map(({ entity, id, after }) => ({
    rule: 'horizon',
    entity,
    id,
    field: 'end',
    message: `a strategy that starts on ${after.start} ends on ${latestEnd(after.start)} at the latest`,
    params: { start: after.start, latest: latestEnd(after.start) },
  }))
  const change = step.changes.find(({ entity, op }) => entity === 'strategy' && op !== 'update')
  if (change && step.after.strategy.size !== 1)
    violations.push({
      rule: 'oneStrategy',
      entity: 'strategy',
      id: change.id,
      field: 'id',
      message: 'a plan holds exactly one strategy',
      params: {} as never,
    })
  return violations
}
