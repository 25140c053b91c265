import type { DayNumber, Id } from '../../kernel'
import type { DayCalendar } from '../calendar'
import type { ScheduleItem, ScheduleLink } from './items'

/** Stands for no day, where arrays of days have one for each item. */
export const NO_DAY: DayNumber = -(2 ** 31)

/**
 * Items and links, ready to be calculated with: arrays run parallel to `items`, or to `links`. Never changed once
 * made; `moveInNetwork` makes the next one.
 */
export interface Network {
  readonly calendar: DayCalendar
  readonly items: readonly ScheduleItem[]
  readonly links: readonly ScheduleLink[]
  readonly indexOf: ReadonlyMap<Id, number>
  readonly linkIndexOf: ReadonlyMap<Id, number>
  readonly start: Int32Array
  /** Inclusive. */
  readonly end: Int32Array
  /** Counted days of a span, at least 1; 0 for a milestone. */
  readonly length: Int32Array
  readonly isMilestone: Uint8Array
  /** Manual, or a fact: no link moves it. */
  readonly isPinned: Uint8Array
  readonly isFact: Uint8Array
  readonly notBefore: Int32Array
  readonly notAfter: Int32Array
  readonly fixed: Int32Array
  readonly deadline: Int32Array
  /** Every predecessor before its successors. */
  readonly order: Int32Array
  /** Place in `order`. */
  readonly rank: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly lag: Int32Array
  /** What is bound: the successor's finish (else its start). */
  readonly bindsFinish: Uint8Array
  /** By what it is bound: the predecessor's finish (else its start). */
  readonly byFinish: Uint8Array
  /** Links that leave item `i`: `outgoing[firstOut[i]]` up to and without `outgoing[firstOut[i + 1]]`. */
  readonly firstOut: Int32Array
  readonly outgoing: Int32Array
  readonly firstIn: Int32Array
  readonly incoming: Int32Array
}
