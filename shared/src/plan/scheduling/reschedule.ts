import { type Day, type Id, toDay, toDayNumber } from '../../kernel'
import { cascade, type Conflict, type DaySpan, type MovePolicy } from '../../schedule'
import { type Change, update } from '../changes'
import type { Plan } from '../plan'
import { networkOf } from './networkOf'

export interface ScheduleOptions {
  /** What becomes of those who follow. */
  readonly policy: MovePolicy
  readonly today: Day
}

export interface Rescheduled {
  readonly changes: readonly Change[]
  /** What holds no more and did before. */
  readonly conflicts: readonly Conflict[]
}

/** The changes that put steps on other days, as far as they may go there, with those of all who follow. */
export function reschedule(
  plan: Plan,
  wishes: ReadonlyMap<Id, DaySpan>,
  { policy, today }: ScheduleOptions,
): Rescheduled {
  const network = networkOf(plan)
  const { moved, conflicts } = cascade(network, wishes, { policy, today: toDayNumber(today) })
  // What was asked for comes first, then what follows from it.
  const inOrder = [...wishes.keys()].filter((id) => moved.has(id) || !network.indexOf.has(id))
  const followers = [...moved.keys()].filter((id) => !wishes.has(id))
  const spans = [...inOrder, ...followers].map((id) => [id, moved.get(id) ?? wishes.get(id)!] as const)
  return { changes: changesOfDays(plan, spans), conflicts }
}

/** The changes that put steps on these days, in their order; none for those that lie there already. */
export function changesOfDays(plan: Plan, spans: Iterable<readonly [Id, DaySpan]>): Change[] {
  const changes: Change[] = []
  for (const [id, span] of spans) {
    const change = dayChange(plan, id, span)
    if (change) changes.push(change)
  }
  return changes
}

function dayChange(plan: Plan, id: Id, { start, end }: DaySpan): Change | undefined {
  const workPackage = plan.workPackage.get(id)
  if (workPackage) return update('workPackage', workPackage, { start: toDay(start), end: toDay(end) })
  const milestone = plan.milestone.get(id)
  return milestone && update('milestone', milestone, { planned: toDay(end) })
}
