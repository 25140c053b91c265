import { addDays, addMonths, type Day, daysBetween, type Id, yearOf } from '../../kernel'
import { applyChanges, type Change, type Measure, measureSpan, type Plan, strategyOf } from '../../plan'
import { costItemsOf, grantsOf, isAlive } from '../eligibility'
import { shiftMeasures } from './shiftMeasures'

/** Why a measure cannot begin later. */
export type FixedStart =
  /** It has no first day that could move. */
  | 'noStart'
  /** It runs, is over, or some of it is done. */
  | 'begun'
  /** A contract is concluded, or money is committed or spent. */
  | 'contract'
  /** A grant is asked for, decided or intended that stays: it names its years. */
  | 'grant'
  /** Its dates or its money, or the steps of others that wait for it, would leave the strategy's time. */
  | 'horizon'
  /** A limit of a step would not hold, or a step stays where it is put. */
  | 'bound'

export interface LaterStart {
  readonly months: number
  readonly changes: readonly Change[]
}

export interface LaterStarts {
  /** In ascending order, without a gap. */
  readonly starts: readonly LaterStart[]
  /** What stands against the next one; empty where nothing does. */
  readonly fixedBy: FixedStart | null
}

/** The later starts that a measure could have, in steps of so many months up to `most` (inclusive). */
export function laterStarts(
  plan: Plan,
  measure: Measure,
  { step, most, today }: { readonly step: number; readonly most: number; readonly today: Day },
): LaterStarts {
  const starts: LaterStart[] = []
  const fixed = fixedBy(plan, measure, today)
  if (fixed !== null) return { starts, fixedBy: fixed }
  for (let months = step; months <= most; months += step) {
    const { changes, conflicts } = shiftMeasures(plan, new Map([[measure.id, months]]), today)
    const after = applyChanges(plan, changes)
    if (leavesHorizon(after, measure.id, changes)) return { starts, fixedBy: 'horizon' }
    if (conflicts.length > 0 || staysBehind(plan, after, measure.id, months))
      return { starts, fixedBy: 'bound' }
    starts.push({ months, changes })
  }
  return { starts, fixedBy: null }
}

function fixedBy(plan: Plan, measure: Measure, today: Day): FixedStart | null {
  const { id, phase, firstContractOn } = measure
  if (measureSpan(plan, id).start === null) return 'noStart'
  const isOwn = (step: { measureId: Id }) => step.measureId === id
  const hasBegun =
    (phase !== 'idea' && phase !== 'planned') ||
    [...plan.workPackage.values()].some((step) => isOwn(step) && step.progress > 0) ||
    [...plan.milestone.values()].some((step) => isOwn(step) && step.state === 'reached')
  if (hasBegun) return 'begun'
  const isBound = costItemsOf(plan, id).some((item) => item.committedCents + item.actualCents > 0)
  if (isBound || (firstContractOn !== null && firstContractOn <= today)) return 'contract'
  return grantsOf(plan, id).some(isAlive) ? 'grant' : null
}

function leavesHorizon(after: Plan, measureId: Id, changes: readonly Change[]): boolean {
  const { end } = strategyOf(after)
  const span = measureSpan(after, measureId)
  if ([span.start, span.end].some((day) => day !== null && day > end)) return true
  const isLate = ({ entity, id }: Change) => {
    if (entity === 'workPackage') return after.workPackage.get(id)!.end > end
    return entity === 'milestone' && after.milestone.get(id)!.planned > end
  }
  if (changes.some(isLate)) return true
  const last = yearOf(end)
  const items = costItemsOf(after, measureId)
  const paying = new Set(items.filter(({ followUp }) => followUp).map(({ year }) => year))
  return (
    items.some(({ year, followUp }) => year > last && !followUp) ||
    [...after.contribution.values()].some(
      (one) => one.measureId === measureId && one.year > last && !paying.has(one.year),
    )
  )
}

/** What has a last or a fixed day goes no further than that, whatever is asked for. */
function staysBehind(before: Plan, after: Plan, measureId: Id, months: number): boolean {
  const start = measureSpan(before, measureId).start!
  const days = daysBetween(start, addMonths(start, months))
  return (
    [...before.workPackage.values()].some(
      (step) =>
        step.measureId === measureId && after.workPackage.get(step.id)!.start < addDays(step.start, days),
    ) ||
    [...before.milestone.values()].some(
      (step) =>
        step.measureId === measureId &&
        step.state === 'open' &&
        after.milestone.get(step.id)!.planned < addDays(step.planned, days),
    )
  )
}
