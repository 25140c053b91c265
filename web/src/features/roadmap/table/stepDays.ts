import { toDayNumber } from '@fahrplan/shared/kernel'
import {
  applyChanges,
  netChanges,
  type Plan,
  reschedule,
  type Rescheduled,
  type ScheduleOptions,
} from '@fahrplan/shared/plan'
import type { DaySpan } from '@fahrplan/shared/schedule'
import { byItem, type FieldEdit } from './fieldEdit'

interface Wish {
  readonly id: string
  readonly was: DaySpan
  readonly is: DaySpan
  /** A milestone has a day and no length. */
  readonly isDay: boolean
}

/**
 * Puts steps on the days that were written for them; whoever follows is pushed. A step that gets another length and
 * another beginning is shortened, moved, and made longer, in this order, so that nobody is pushed further than needed.
 */
export function stepDayChanges(
  plan: Plan,
  edits: readonly FieldEdit[],
  options: ScheduleOptions,
): Rescheduled {
  const wishes = [...byItem(edits).values()].flatMap((own) => wishOf(plan, own) ?? [])
  let moved: Rescheduled = { changes: [], conflicts: [] }
  for (const pass of [shrinking, moving, growing]) {
    const now = applyChanges(plan, moved.changes)
    const spans = new Map(wishes.flatMap((wish) => pass(wish, spanOf(now, wish.id)!)))
    if (spans.size === 0) continue
    const next = reschedule(now, spans, options)
    moved = {
      changes: netChanges([...moved.changes, ...next.changes]),
      conflicts: [...moved.conflicts, ...next.conflicts],
    }
  }
  return moved
}

type Pass = (wish: Wish, now: DaySpan) => [string, DaySpan][]

const length = ({ start, end }: DaySpan) => end - start

const shrinking: Pass = ({ id, was, is }, now) =>
  was.start !== is.start && was.end !== is.end && length(is) < length(was)
    ? [[id, { start: now.start, end: now.start + length(is) }]]
    : []

const moving: Pass = ({ id, was, is }, now) => {
  if (was.start === is.start) return []
  // With its end where it was, it is its length that changes.
  const end = was.end === is.end ? is.end : is.start + length(now)
  return [[id, { start: is.start, end }]]
}

const growing: Pass = ({ id, was, is, isDay }, now) =>
  !isDay && was.end !== is.end && now.end !== is.end ? [[id, { start: now.start, end: is.end }]] : []

function wishOf(plan: Plan, own: readonly FieldEdit[]): Wish | undefined {
  const { id } = own[0]!
  const was = spanOf(plan, id)
  if (!was) return undefined
  const dayOf = (field: string) => {
    const edit = own.find((one) => one.field === field)
    return typeof edit?.value === 'string' ? toDayNumber(edit.value) : undefined
  }
  const planned = dayOf('planned')
  if (planned !== undefined) return { id, was, is: { start: planned, end: planned }, isDay: true }
  const is = { start: dayOf('start') ?? was.start, end: dayOf('end') ?? was.end }
  return { id, was, is, isDay: false }
}

function spanOf(plan: Plan, id: string): DaySpan | undefined {
  const workPackage = plan.workPackage.get(id)
  if (workPackage) return { start: toDayNumber(workPackage.start), end: toDayNumber(workPackage.end) }
  const milestone = plan.milestone.get(id)
  if (!milestone) return undefined
  const day = toDayNumber(milestone.planned)
  return { start: day, end: day }
}
