import { DEADLINE_KINDS, type DeadlineKind } from '@fahrplan/shared/funding'
import { addMonths, type Day, daysBetween, monthOf } from '@fahrplan/shared/kernel'
import type { DeadlineRow } from './deadlineGroups'

/** What the picture spans, in months before and after today. */
const MONTHS_BEFORE = 3
const MONTHS_AFTER = 21

export interface TimelineMark {
  readonly row: DeadlineRow
  /** From 0 to 1: when it is due. What lies before the picture stands at its edge. */
  readonly due: number
  /** From 0 to 1: when work on it should begin. */
  readonly begins: number
  readonly isLate: boolean
}

export interface TimelineLane {
  readonly kind: DeadlineKind
  readonly marks: readonly TimelineMark[]
}

export interface Timeline {
  readonly start: Day
  readonly end: Day
  readonly today: number
  /** The first days of quarters. */
  readonly ticks: readonly { readonly day: Day; readonly place: number }[]
  /** Only of kinds that have marks. */
  readonly lanes: readonly TimelineLane[]
  /** Deadlines that lie after the picture. */
  readonly beyond: number
}

/** Where deadlines stand on a time axis; those without a day stand nowhere. */
export function timelineOf(rows: readonly DeadlineRow[], today: Day): Timeline {
  const start = addMonths(`${today.slice(0, 8)}01`, -MONTHS_BEFORE)
  const end = addMonths(start, MONTHS_BEFORE + MONTHS_AFTER)
  const place = (day: Day) => Math.min(1, Math.max(0, daysBetween(start, day) / daysBetween(start, end)))
  const marks = rows.flatMap((row): TimelineMark[] => {
    const { due, begins } = row.deadline
    if (due === null || due > end) return []
    return [{ row, due: place(due), begins: place(begins ?? due), isLate: due < today }]
  })
  const lanes = DEADLINE_KINDS.map((kind) => ({
    kind,
    marks: marks.filter(({ row }) => row.deadline.kind === kind),
  }))
  return {
    start,
    end,
    today: place(today),
    ticks: quartersIn(start, end).map((day) => ({ day, place: place(day) })),
    lanes: lanes.filter((lane) => lane.marks.length > 0),
    beyond: rows.filter(({ deadline: { due } }) => due !== null && due > end).length,
  }
}

function quartersIn(start: Day, end: Day): Day[] {
  const days: Day[] = []
  for (let day = start; day < end; day = addMonths(day, 1)) if (monthOf(day) % 3 === 1) days.push(day)
  return days
}
