import { type Day, type DayNumber, toDayNumber } from '../kernel'

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF'

/** When an item lies on the calendar. Moments are day numbers: the morning of that day. */
export interface Occupied {
  readonly starts: DayNumber
  readonly finishes: DayNumber
}

/** From the morning of the first to the evening of the last day. */
export function occupiedBySpan(start: Day, end: Day): Occupied {
  return { starts: toDayNumber(start), finishes: toDayNumber(end) + 1 }
}

/** A milestone is reached on the evening of its day: work that waits for it starts on the next. */
export function occupiedByMilestone(day: Day): Occupied {
  const evening = toDayNumber(day) + 1
  return { starts: evening, finishes: evening }
}

/** Days that are left between the two ends that a link binds; negative when it is violated. */
export function linkSlack(type: LinkType, lag: number, predecessor: Occupied, successor: Occupied): number {
  const bound = type === 'FS' || type === 'SS' ? successor.starts : successor.finishes
  const binding = type === 'FS' || type === 'FF' ? predecessor.finishes : predecessor.starts
  return bound - binding - lag
}
