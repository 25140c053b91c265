import fc from 'fast-check'
import { type DayNumber, toDayNumber } from '../../kernel'
import { calendarDays, type DayCalendar, workingDaysOf } from '../calendar'
import type { LinkType } from '../linkType'
import { compileNetwork, type Network, type ScheduleItem, type ScheduleLink } from '../network'

export const PROJECT_START = toDayNumber('2027-01-04')

export interface Project {
  readonly items: readonly ScheduleItem[]
  readonly links: readonly ScheduleLink[]
  readonly calendar: DayCalendar
}

export interface ProjectOptions {
  /** Without: every item is automatic, has not begun and is bound by its links alone. */
  readonly withExceptions?: boolean
  readonly calendar?: DayCalendar
}

const calendarOf = fc.constantFrom(calendarDays, workingDaysOf('DE-TH'))

/** Spans begin and end on counted days; links lead from earlier to later items, so there is no cycle. */
export function arbitraryProject({
  withExceptions = false,
  calendar,
}: ProjectOptions = {}): fc.Arbitrary<Project> {
  return (calendar ? fc.constant(calendar) : calendarOf).chain((counted) =>
    fc
      .array(arbitraryItem(counted, withExceptions), { minLength: 1, maxLength: 14 })
      .map((drafts) => drafts.map((draft, index) => ({ ...draft, id: `i${index}` })))
      .chain((items) => arbitraryLinks(items.length).map((links) => ({ items, links, calendar: counted }))),
  )
}

export function networkOf({ items, links, calendar }: Project): Network {
  return compileNetwork(items, links, calendar)
}

function arbitraryItem(
  calendar: DayCalendar,
  withExceptions: boolean,
): fc.Arbitrary<Omit<ScheduleItem, 'id'>> {
  const rarely = withExceptions ? fc.integer({ min: 0, max: 4 }).map((one) => one === 0) : fc.constant(false)
  return fc
    .record({
      at: fc.integer({ min: 0, max: 120 }),
      length: fc.integer({ min: 0, max: 30 }),
      isManual: rarely,
      isFact: rarely,
      isBound: rarely,
      kind: fc.constantFrom('notBefore' as const, 'notAfter' as const, 'fixed' as const),
      deadlineIn: fc.integer({ min: -20, max: 60 }),
    })
    .map(({ at, length, isManual, isFact, isBound, kind, deadlineIn }) => {
      const start = calendar.next(PROJECT_START + at)
      const end: DayNumber = length === 0 ? start : calendar.endOf(start, length)
      return {
        kind: length === 0 ? ('milestone' as const) : ('span' as const),
        start,
        end,
        mode: isManual ? ('manual' as const) : ('auto' as const),
        isFact,
        constraint: isBound ? { kind, day: calendar.next(PROJECT_START + deadlineIn + 40) } : undefined,
        deadline: isBound ? end + deadlineIn : undefined,
      }
    })
}

function arbitraryLinks(items: number): fc.Arbitrary<ScheduleLink[]> {
  if (items < 2) return fc.constant([])
  return fc
    .array(
      fc.record({
        ends: fc.tuple(fc.nat(items - 1), fc.nat(items - 1)).filter(([from, to]) => from !== to),
        type: fc.constantFrom<LinkType>('FS', 'SS', 'FF', 'SF'),
        lag: fc.integer({ min: -15, max: 15 }),
      }),
      { maxLength: 24 },
    )
    .map((links) =>
      links.map(({ ends, type, lag }, index) => ({
        id: `l${index}`,
        predecessorId: `i${Math.min(...ends)}`,
        successorId: `i${Math.max(...ends)}`,
        type,
        lag,
      })),
    )
}
