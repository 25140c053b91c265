import { toDayNumber } from '../../kernel'
import type { ScheduleItem } from '../../schedule'
import type { Measure, Milestone, WorkPackage } from '../entities'

/** A work package or milestone as the schedule sees it; undefined for what was dropped: it holds nobody up. */
export function workPackageItem(item: WorkPackage, measure: Measure | undefined): ScheduleItem | undefined {
  if (measure?.phase === 'dropped') return undefined
  return {
    id: item.id,
    kind: 'span',
    start: toDayNumber(item.start),
    end: toDayNumber(item.end),
    // What has begun cannot begin on another day; its end is still in people's hands.
    mode: item.progress > 0 ? 'manual' : item.scheduling,
    isFact: item.progress === 100 || measure?.phase === 'done',
    ...boundsOf(item),
  }
}

export function milestoneItem(item: Milestone, measure: Measure | undefined): ScheduleItem | undefined {
  if (item.state === 'dropped' || measure?.phase === 'dropped') return undefined
  const day = toDayNumber(item.actual ?? item.planned)
  return {
    id: item.id,
    kind: 'milestone',
    start: day,
    end: day,
    mode: item.scheduling,
    isFact: item.state === 'reached' || measure?.phase === 'done',
    ...boundsOf(item),
  }
}

function boundsOf({
  constraintKind,
  constraintDay,
  deadline,
}: WorkPackage | Milestone): Pick<ScheduleItem, 'constraint' | 'deadline'> {
  return {
    ...(constraintKind &&
      constraintDay && { constraint: { kind: constraintKind, day: toDayNumber(constraintDay) } }),
    ...(deadline && { deadline: toDayNumber(deadline) }),
  }
}
