import type { DecisionPoint } from '../entities'
import { changedAt, touched } from './touched'
import type { Invariant, Violation } from './violation'

const ANSWERABLE: readonly DecisionPoint['kind'][] = ['aspect', 'mandate']

/** A measure answers to an aspect or a mandate, has exactly one lead department, and says why its light was overridden. */
export const measureAnswers: Invariant = (step) =>
  touched(step, 'measure').flatMap((item) => {
    const { entity, id, after } = item
    const violations: Violation[] = []
    const refuse = (rule: string, field: string, message: string) =>
      violations.push({ rule, entity, id, field, message, params: {} })

    const point = step.after.decisionPoint.get(after.primaryAspectId)
    if (changedAt(item, 'primaryAspectId') && point && !ANSWERABLE.includes(point.kind))
      refuse('answersToAspect', 'primaryAspectId', 'a measure answers to an aspect or a mandate')
    if (after.furtherAspectIds.includes(after.primaryAspectId))
      refuse('aspectTwice', 'furtherAspectIds', 'the primary aspect is not a further one')
    if (after.involvedDepartmentIds.includes(after.leadDepartmentId))
      refuse('oneLeadDepartment', 'involvedDepartmentIds', 'the lead department is not an involved one')
    if (after.lightOverride !== null && after.lightReason.trim() === '')
      refuse('lightNeedsReason', 'lightReason', 'an overridden traffic light needs a reason')
    return violations
  })
