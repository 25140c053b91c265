import { type Day, daysBetween, type Id } from '../kernel'
import { measureSpan, type Plan } from '../plan'
import type { DatedEntity } from './schemas'

export interface SlipSpan {
  /** `null`: unknown. */
  readonly start: Day | null
  /** Inclusive. `null`: unknown or never. */
  readonly end: Day | null
}

/** What has become of something between two plans. */
export interface Slip {
  readonly entity: DatedEntity
  readonly id: Id
  /** Its own id for a measure. */
  readonly measureId: Id
  /** As it is called in the later plan that still has it. */
  readonly title: string
  readonly kind: 'moved' | 'new' | 'gone'
  readonly before: SlipSpan | null
  readonly after: SlipSpan | null
  /** Calendar days by which the end has moved; negative when it comes earlier, `null` where one of the two is unknown. */
  readonly days: number | null
  /** The same for the start. */
  readonly startDays: number | null
}

/** Something with its days. */
export interface DatedItem extends SlipSpan {
  readonly entity: DatedEntity
  readonly id: Id
  readonly measureId: Id
  readonly title: string
}

/** Everything whose days are not the same in both plans: measures, then work packages, then milestones. */
export function slipsBetween(before: Plan, after: Plan): Slip[] {
  const earlier = datedItems(before)
  const later = datedItems(after)
  const slips: Slip[] = []
  for (const [id, item] of later) {
    const was = earlier.get(id)
    if (!was) slips.push(slipOf(item, null, item))
    else if (was.start !== item.start || was.end !== item.end) slips.push(slipOf(item, was, item))
  }
  for (const [id, item] of earlier) if (!later.has(id)) slips.push(slipOf(item, item, null))
  return slips
}

function slipOf(
  { entity, id, measureId, title }: DatedItem,
  before: SlipSpan | null,
  after: SlipSpan | null,
): Slip {
  return {
    entity,
    id,
    measureId,
    title,
    kind: before && after ? 'moved' : after ? 'new' : 'gone',
    before: before && { start: before.start, end: before.end },
    after: after && { start: after.start, end: after.end },
    days: distance(before?.end, after?.end),
    startDays: distance(before?.start, after?.start),
  }
}

function distance(from: Day | null | undefined, to: Day | null | undefined): number | null {
  return from && to ? daysBetween(from, to) : null
}

/** Whatever has days in a plan; a measure without days of its own spans its steps. */
export function datedItems(plan: Plan): Map<Id, DatedItem> {
  const items = new Map<Id, DatedItem>()
  for (const { id, title } of plan.measure.values())
    items.set(id, { entity: 'measure', id, measureId: id, title, ...measureSpan(plan, id) })
  for (const { id, measureId, title, start, end } of plan.workPackage.values())
    items.set(id, { entity: 'workPackage', id, measureId, title, start, end })
  for (const { id, measureId, title, planned } of plan.milestone.values())
    items.set(id, { entity: 'milestone', id, measureId, title, start: planned, end: planned })
  return items
}
