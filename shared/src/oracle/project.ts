import { type Day, toDayNumber } from '../kernel'
import { type DayCalendar, dayCalendar, type DayUnit } from '../schedule'
import type { LinkType } from '../schedule'
import { compileNetwork, type Network, type ScheduleItem, type ScheduleLink } from '../schedule'

export const ORACLE_LAND = 'DE-TH'

/** A project as it is handed to another scheduler, short enough to be kept. */
export interface OracleProject {
  readonly name: string
  readonly unit: DayUnit
  /** `early`: everything as soon as it can, from the first day on. `late`: as late as it can, until the last day. */
  readonly direction: 'early' | 'late'
  readonly first: Day
  readonly last: Day
  /** Counted days of each item; 0 is a milestone. */
  readonly lengths: readonly number[]
  /** Index of the predecessor, of the successor, type and lag. */
  readonly links: readonly (readonly [from: number, to: number, type: LinkType, lag: number])[]
}

/** First and last day of each item, as the other scheduler has them. */
export type OracleDays = readonly (readonly [start: Day, end: Day])[]

export interface OracleCase extends OracleProject {
  readonly expected: OracleDays
}

export function calendarOf({ unit }: OracleProject): DayCalendar {
  return dayCalendar(unit, ORACLE_LAND)
}

/** Everything lies on the first day, where it cannot stay; a fact on the last day says when the plan ends. */
export function oracleNetwork(project: OracleProject): Network {
  const calendar = calendarOf(project)
  const start = calendar.next(toDayNumber(project.first))
  const last = toDayNumber(project.last)
  const items = project.lengths.map((length, index): ScheduleItem => {
    const isMilestone = length === 0
    return {
      id: `t${index}`,
      kind: isMilestone ? 'milestone' : 'span',
      start,
      end: isMilestone ? start : calendar.endOf(start, length),
      mode: 'auto',
      isFact: false,
    }
  })
  const end: ScheduleItem = {
    id: 'end',
    kind: 'milestone',
    start: last,
    end: last,
    mode: 'auto',
    isFact: true,
  }
  const links = project.links.map(([from, to, type, lag], index): ScheduleLink => ({
    id: `l${index}`,
    predecessorId: `t${from}`,
    successorId: `t${to}`,
    type,
    lag,
  }))
  return compileNetwork([...items, end], links, calendar)
}
