import type { Day } from '@fahrplan/shared/kernel'
import { isOutside, type Measure } from '@fahrplan/shared/plan'
import { isActive, isMilestoneOverdue, isWorkPackageOverdue } from '@fahrplan/shared/progress'
import type { Step } from './outline'

/**
 * What is wrong with an open step, the worst of it: its day is over, its deadline will be missed, or it lies outside
 * of the dates that its measure has of its own.
 */
export type Trouble = 'late' | 'deadline' | 'outside'

export function troubleOf(step: Step, measure: Measure, today: Day): Trouble | null {
  if (!isActive(measure) || !isOpen(step)) return null
  const isLate =
    step.entity === 'workPackage'
      ? isWorkPackageOverdue(step.value, today)
      : isMilestoneOverdue(step.value, today)
  if (isLate) return 'late'
  const [start, end] = daysOf(step)
  if (step.value.deadline !== null && end > step.value.deadline) return 'deadline'
  return isOutside({ start, end }, measure) ? 'outside' : null
}

/** What is finished, reached or dropped does not move any more. */
export function isOpen(step: Step): boolean {
  return step.entity === 'workPackage' ? step.value.progress < 100 : step.value.state === 'open'
}

function daysOf(step: Step): readonly [start: Day, end: Day] {
  if (step.entity === 'milestone') return [step.value.planned, step.value.planned]
  return [step.value.start, step.value.end]
}
