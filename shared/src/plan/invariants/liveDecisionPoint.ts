import type { Id } from '../../kernel'
import { touched } from './touched'
import type { Invariant, Violation } from './violation'

/**
 * Nothing new under a struck decision point. Measures that stood there before it
 * was struck may stay: they are a finding, not an error.
 */
export const liveDecisionPoint: Invariant = (step) =>
  touched(step, 'measure').flatMap(({ entity, id, before, after }) => {
    const violations: Violation[] = []
    const refuseIfStruck = (aspectId: Id, field: string) => {
      const point = step.after.decisionPoint.get(aspectId)
      if (point?.state !== 'struck') return
      violations.push({
        rule: 'struckDecisionPoint',
        entity,
        id,
        field,
        message: `decision point ${point.number} is struck and accepts no measures`,
        params: { number: point.number },
      })
    }
    if (after.primaryAspectId !== before?.primaryAspectId)
      refuseIfStruck(after.primaryAspectId, 'primaryAspectId')
    for (const aspectId of after.furtherAspectIds)
      if (!before?.furtherAspectIds.includes(aspectId)) refuseIfStruck(aspectId, 'furtherAspectIds')
    return violations
  })
