import { type Day, type Id, toDay } from '../../kernel'
import { applyChanges } from '../changes'
import type { Grant } from '../entities'
import { type Plan, strategyOf } from '../plan'
import type { Rescheduled } from './reschedule'

/** What a move brings with it that somebody should know before it is done. */
export type Effect =
  /** A day that was set for the item is not kept: its first or last one, its fixed one, or its deadline. */
  | { readonly kind: 'notBefore' | 'notAfter' | 'fixed' | 'deadline'; readonly itemId: Id; readonly day: Day }
  /** The item waits for another one and does not: it stays where it was put, has begun, or is done. */
  | { readonly kind: 'link'; readonly itemId: Id; readonly linkId: Id }
  /** It ends after the strategy, or begins before it. */
  | { readonly kind: 'horizon'; readonly itemId: Id }
  /** It lies outside of the days of its measure. */
  | { readonly kind: 'measure'; readonly itemId: Id; readonly measureId: Id }
  /** Money that is applied for or granted must be spent before. */
  | { readonly kind: 'grantPeriod'; readonly itemId: Id; readonly grantId: Id; readonly day: Day }

const COUNTING_STATES: readonly Grant['state'][] = ['applied', 'approved']

/** Only what was not so before the changes. */
export function effectsOf(plan: Plan, { changes, conflicts }: Rescheduled): Effect[] {
  const after = applyChanges(plan, changes)
  const grants = grantsByMeasure(plan)
  return [
    ...conflicts.map((one) => (one.kind === 'link' ? one : { ...one, day: toDay(one.day) })),
    ...changes.flatMap(({ id }) => {
      const [was, is] = [stepAt(plan, id), stepAt(after, id)]
      return was && is ? effectsOnStep(was, is, plan, grants.get(is.measureId) ?? []) : []
    }),
  ]
}

interface StepAt {
  readonly id: Id
  readonly measureId: Id
  readonly start: Day
  readonly end: Day
  /** Of its measure. */
  readonly span: { readonly start: Day | null; readonly end: Day | null }
}

function stepAt(plan: Plan, id: Id): StepAt | undefined {
  const step = plan.workPackage.get(id) ?? plan.milestone.get(id)
  const measure = step && plan.measure.get(step.measureId)
  if (!step || !measure) return undefined
  const days =
    'planned' in step ? { start: step.planned, end: step.planned } : { start: step.start, end: step.end }
  return { id, measureId: measure.id, ...days, span: { start: measure.start, end: measure.end } }
}

function effectsOnStep(was: StepAt, is: StepAt, plan: Plan, grants: readonly Grant[]): Effect[] {
  const effects: Effect[] = []
  const itemId = is.id
  if (isOutside(is, strategyOf(plan)) && !isOutside(was, strategyOf(plan)))
    effects.push({ kind: 'horizon', itemId })
  if (isOutside(is, is.span) && !isOutside(was, was.span))
    effects.push({ kind: 'measure', itemId, measureId: is.measureId })
  for (const { id: grantId, periodEnd } of grants)
    if (periodEnd !== null && is.end > periodEnd && was.end <= periodEnd)
      effects.push({ kind: 'grantPeriod', itemId, grantId, day: periodEnd })
  return effects
}

/** Days, all inclusive; an open side of the span is no limit. */
export function isOutside(
  { start, end }: { readonly start: Day; readonly end: Day },
  span: { readonly start: Day | null; readonly end: Day | null },
): boolean {
  return (span.start !== null && start < span.start) || (span.end !== null && end > span.end)
}

function grantsByMeasure(plan: Plan): ReadonlyMap<Id, readonly Grant[]> {
  const found = new Map<Id, Grant[]>()
  for (const grant of plan.grant.values())
    if (COUNTING_STATES.includes(grant.state))
      found.set(grant.measureId, [...(found.get(grant.measureId) ?? []), grant])
  return found
}
