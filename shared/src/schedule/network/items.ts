import type { DayNumber, Id } from '../../kernel'
import type { LinkType } from '../linkType'

export type ConstraintKind = 'notBefore' | 'notAfter' | 'fixed'

/** `notBefore` bounds the first day, `notAfter` the last one, `fixed` is the first day. */
export interface Constraint {
  readonly kind: ConstraintKind
  readonly day: DayNumber
}

/** What can be moved and linked. A milestone lies on the evening of its day, which is both its start and its end. */
export interface ScheduleItem {
  readonly id: Id
  readonly kind: 'span' | 'milestone'
  readonly start: DayNumber
  /** Inclusive. */
  readonly end: DayNumber
  /** `manual` stays where it was put, whatever its links say. */
  readonly mode: 'auto' | 'manual'
  /** Begun, finished or reached: nobody moves it any more. */
  readonly isFact: boolean
  readonly constraint?: Constraint | undefined
  /** Last day on which it should end; bounds nothing, but is said. */
  readonly deadline?: DayNumber | undefined
}

export interface ScheduleLink {
  readonly id: Id
  readonly predecessorId: Id
  readonly successorId: Id
  readonly type: LinkType
  /** In the days that the calendar counts; negative lets them overlap. */
  readonly lag: number
}

/** Both days inclusive. */
export interface DaySpan {
  readonly start: DayNumber
  readonly end: DayNumber
}
