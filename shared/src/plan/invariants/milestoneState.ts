import { touched } from './touched'
import type { Invariant } from './violation'

/** A reached milestone says when, any other one does not. */
export const milestoneState: Invariant = (step) =>
  touched(step, 'milestone')
    .filter(({ after }) => (after.state === 'reached') !== (after.actual !== null))
    .map(({ entity, id, after }) => ({
      rule: after.state === 'reached' ? 'reachedNeedsDay' : 'dayNeedsReached',
      entity,
      id,
      field: 'actual',
      message:
        after.state === 'reached'
          ? 'a reached milestone needs its actual day'
          : 'only a reached milestone has an actual day',
      params: {},
    }))
