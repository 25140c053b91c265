import type { Id } from '../kernel'
import { ENTITY_NAMES, type Entity, type EntityName, type Measure, type Plan, type Table } from '../plan'
import { withUnits } from './departments'
import { departmentsOfMeasure, measuresOf } from './owners'
import { may, type Viewer } from './rights'

/** How much a viewer does not see, so that sums can say so. */
export interface Withheld {
  /** The primary aspect of the measures. */
  readonly decisionPointId: Id
  readonly measures: number
}

export interface VisiblePlan {
  readonly plan: Plan
  readonly withheld: readonly Withheld[]
}

/** Viewers with the same key see the same of every plan. */
export function keyOfViewer(viewer: Viewer): string {
  if (seesEverything(viewer)) return 'all'
  return may(viewer, 'readRestricted') ? [...viewer.departmentIds].sort().join(' ') : 'open'
}

/** Whatever the plan, nothing in it is withheld. */
export function seesEverything({ roles }: Viewer): boolean {
  return may({ roles, departmentIds: [] }, 'readRestricted', { departmentIds: [] })
}

const hiddenSets = new WeakMap<
  Table<'measure'>,
  { departments: Table<'department'>; sets: Map<string, ReadonlySet<Id>> }
>()

/** The restricted measures that the viewer must not know of. */
export function hiddenMeasures(plan: Plan, viewer: Viewer): ReadonlySet<Id> {
  let known = hiddenSets.get(plan.measure)
  if (known?.departments !== plan.department)
    hiddenSets.set(plan.measure, (known = { departments: plan.department, sets: new Map() }))
  const key = keyOfViewer(viewer)
  let hidden = known.sets.get(key)
  if (!hidden) known.sets.set(key, (hidden = findHidden(plan, viewer)))
  return hidden
}

function findHidden(plan: Plan, viewer: Viewer): ReadonlySet<Id> {
  const hidden = new Set<Id>()
  if (seesEverything(viewer)) return hidden
  const withOwn = { ...viewer, departmentIds: withUnits(plan.department, viewer.departmentIds) }
  for (const measure of plan.measure.values())
    if (measure.confidentiality === 'restricted' && !maySee(withOwn, measure)) hidden.add(measure.id)
  return hidden
}

function maySee(viewer: Viewer, measure: Measure): boolean {
  return may(viewer, 'readRestricted', { departmentIds: departmentsOfMeasure(measure) })
}

/** False as soon as one of the measures that it speaks of is hidden. */
export function isVisible(plan: Plan, hidden: ReadonlySet<Id>, entity: EntityName, value: Entity): boolean {
  return hidden.size === 0 || !measuresOf(plan, entity, value).some((id) => hidden.has(id))
}

const visiblePlans = new WeakMap<Plan, Map<string, VisiblePlan>>()

/** The plan without what the viewer must not know of. Made once for each plan and kind of viewer. */
export function visiblePlan(plan: Plan, viewer: Viewer): VisiblePlan {
  let known = visiblePlans.get(plan)
  if (!known) visiblePlans.set(plan, (known = new Map()))
  const key = keyOfViewer(viewer)
  let visible = known.get(key)
  if (!visible) known.set(key, (visible = withoutHidden(plan, hiddenMeasures(plan, viewer))))
  return visible
}

function withoutHidden(plan: Plan, hidden: ReadonlySet<Id>): VisiblePlan {
  return hidden.size === 0 ? { plan, withheld: [] } : withhold(plan, hidden)
}

/** A state that was released: what is confidential by now is taken out of it as well, whatever it was then. */
export function visibleRelease(released: Plan, viewer: Viewer, now: Plan): VisiblePlan {
  const hidden = hiddenMeasures(now, viewer)
  if (![...hidden].some((id) => released.measure.has(id))) return visiblePlan(released, viewer)
  const present = [...hidden].filter((id) => released.measure.has(id))
  return withhold(released, new Set([...hiddenMeasures(released, viewer), ...present]))
}

/** The plan without these measures, what speaks of them, and whatever else is closed. */
export function withhold(
  plan: Plan,
  hidden: ReadonlySet<Id>,
  isClosed: (entity: EntityName, value: Entity) => boolean = () => false,
): VisiblePlan {
  const isLeft = (entity: EntityName, value: Entity) =>
    isVisible(plan, hidden, entity, value) && !isClosed(entity, value)
  const tables = ENTITY_NAMES.map((entity) => [entity, tableOf(plan, entity, isLeft)] as const)
  return { plan: Object.fromEntries(tables) as unknown as Plan, withheld: count(plan, hidden) }
}

/** A table with nothing to withhold stays the same object: whoever keeps something about it finds it again. */
function tableOf(
  plan: Plan,
  entity: EntityName,
  isLeft: (entity: EntityName, value: Entity) => boolean,
): Table<EntityName> {
  const table = plan[entity] as Table<EntityName>
  const left = new Map<Id, Entity>()
  for (const [id, value] of table) if (isLeft(entity, value)) left.set(id, value)
  return left.size === table.size ? table : left
}

function count(plan: Plan, hidden: ReadonlySet<Id>): Withheld[] {
  const counts = new Map<Id, number>()
  for (const id of hidden) {
    const { primaryAspectId } = plan.measure.get(id)!
    counts.set(primaryAspectId, (counts.get(primaryAspectId) ?? 0) + 1)
  }
  return [...counts].map(([decisionPointId, measures]) => ({ decisionPointId, measures }))
}
