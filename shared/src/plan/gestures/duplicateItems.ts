import type { Id } from '../../kernel'
import { applyChanges, type Change, create, netChanges } from '../changes'
import type { Dependency, Measure, Milestone, WorkPackage } from '../entities'
import type { Plan } from '../plan'
import { activeDepartment, nextKey } from './newItems'
import { placeItems } from './placeItems'
import { type OutlineItem, outlineItem, type StepOfMeasure, stepsInOrder } from './siblings'

export interface Duplicated {
  readonly changes: readonly Change[]
  /** From each item that was asked for to its copy. */
  readonly copies: ReadonlyMap<Id, Id>
}

interface Options {
  readonly newId: () => Id
  /** What the copy of something with this title is called. */
  readonly titled: (title: string) => string
}

/**
 * Measures with their steps, and single steps, once more: each copy after its original, as work that has not begun,
 * with the links that stay among what is copied. Dropped milestones stay behind; so does money.
 */
export function duplicateItems(plan: Plan, ids: readonly Id[], { newId, titled }: Options): Duplicated {
  const chosen = new Set(ids)
  const items = [...chosen]
    .flatMap((id) => outlineItem(plan, id) ?? [])
    .filter((item) => item.entity === 'measure' || !chosen.has(item.value.measureId))
  const changes: Change[] = []
  const copies = new Map<Id, Id>()
  let current = plan
  const record = (more: readonly Change[]) => {
    changes.push(...more)
    current = applyChanges(current, more)
  }
  for (const item of items) {
    const id = newId()
    copies.set(item.value.id, id)
    record([copyOf(current, item, id, titled(item.value.title))])
    record(placeItems(current, [id], { afterId: item.value.id }))
    if (item.entity === 'measure') record(stepCopies(current, item.value.id, id, newId, copies))
  }
  record(linkCopies(plan, copies, newId))
  const asked = [...copies].filter(([id]) => chosen.has(id))
  return { changes: netChanges(changes), copies: new Map(asked) }
}

function copyOf(plan: Plan, item: OutlineItem, id: Id, title: string): Change {
  return item.entity === 'measure'
    ? create('measure', freshMeasure(plan, item.value, id, title))
    : stepCopy(plan, item, { id, title })
}

/** What happened to the original has not happened to the copy. */
function freshMeasure(plan: Plan, measure: Measure, id: Id, title: string): Measure {
  return {
    ...measure,
    id,
    title,
    key: nextKey(plan),
    phase: measure.phase === 'idea' ? 'idea' : 'planned',
    furtherAspectIds: measure.furtherAspectIds.filter(
      (aspectId) => plan.decisionPoint.get(aspectId)?.state !== 'struck',
    ),
    firstContractOn: null,
    earlyStartReason: '',
    lightOverride: null,
    lightReason: '',
  }
}

function stepCopies(plan: Plan, from: Id, measureId: Id, newId: () => Id, copies: Map<Id, Id>): Change[] {
  return stepsInOrder(plan, from).flatMap((step) => {
    if (step.entity === 'milestone' && step.value.state === 'dropped') return []
    const id = newId()
    copies.set(step.value.id, id)
    return [stepCopy(plan, step, { id, measureId })]
  })
}

function stepCopy(
  plan: Plan,
  { entity, value }: StepOfMeasure,
  fields: Partial<WorkPackage & Milestone>,
): Change {
  const common = { departmentId: activeDepartment(plan, value.departmentId), ...fields }
  return entity === 'workPackage'
    ? create('workPackage', { ...value, ...common, progress: 0 })
    : create('milestone', { ...value, ...common, state: 'open', actual: null })
}

function linkCopies(plan: Plan, copies: ReadonlyMap<Id, Id>, newId: () => Id): Change[] {
  const changes: Change[] = []
  for (const link of plan.dependency.values()) {
    const predecessorId = copies.get(link.predecessorId)
    const successorId = copies.get(link.successorId)
    if (predecessorId === undefined || successorId === undefined) continue
    const copy: Dependency = { ...link, id: newId(), predecessorId, successorId }
    changes.push(create('dependency', copy))
  }
  return changes
}
