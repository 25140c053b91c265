import { touched } from './touched'
import type { Invariant } from './violation'

/** A constraint has a day, and a day a constraint. */
export const constraintComplete: Invariant = (step) =>
  [...touched(step, 'workPackage'), ...touched(step, 'milestone')]
    .filter(({ after }) => (after.constraintKind === null) !== (after.constraintDay === null))
    .map(({ entity, id, after }) => {
      const needsDay = after.constraintKind !== null
      return {
        rule: needsDay ? 'constraintNeedsDay' : 'dayNeedsConstraint',
        entity,
        id,
        field: needsDay ? 'constraintDay' : 'constraintKind',
        message: needsDay ? 'a constraint needs its day' : 'a day is no constraint without its kind',
        params: {},
      }
    })
