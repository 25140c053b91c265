import type { Id } from '../../kernel'
import { type Change, update } from '../changes'
import type { Entity } from '../entities'
import type { Plan } from '../plan'
import { makeRoom } from './makeRoom'
import { measuresInOrder, outlineItem, type OutlineItem, stepsInOrder } from './siblings'

/** Where something is put in the outline. */
export interface OutlinePlace {
  /** The measure of steps, the decision point of measures; left out, they stay where they belong. */
  readonly parentId?: Id
  /** Next to whom; left out, they come last. */
  readonly beforeId?: Id
  readonly afterId?: Id
}

/**
 * Puts steps or measures elsewhere in the outline, in the order of `ids`. Their days and links stay as they are. What
 * cannot stand there is left out: steps belong to measures, measures to decision points.
 */
export function placeItems(plan: Plan, ids: readonly Id[], place: OutlinePlace): Change[] {
  const fits = fitting(plan, place)
  const items = [...new Set(ids)].flatMap((id) => outlineItem(plan, id) ?? []).filter(fits)
  if (items.length === 0) return []
  const parentId = place.parentId ?? parentOf(items[0]!)
  const moved = new Set(items.map(({ value }) => value.id))
  const siblings = siblingsOf(plan, items[0]!, parentId).filter(({ value }) => !moved.has(value.id))
  const at = indexOf(siblings, place, parentId)
  const [before, after] = [siblings.slice(0, at), siblings.slice(at)]
  const room = makeRoom(before.map(positionOf), after.map(positionOf), items.length)
  return [
    ...items.map((item, index) => moveTo(item, place.parentId, room.inserted[index]!)),
    ...before.map((item, index) => moveTo(item, undefined, room.before[index]!)),
    ...after.map((item, index) => moveTo(item, undefined, room.after[index]!)),
  ].filter((change) => change !== undefined)
}

/**
 * Moves items one place up (-1) or down (1) among those that stand beside them; several of them stay together. Nothing
 * at the edge.
 * @param siblings all that stand there, in the order in which they are shown
 */
export function reorder(plan: Plan, ids: readonly Id[], by: -1 | 1, siblings: readonly Id[]): Change[] {
  const chosen = siblings.filter((id) => ids.includes(id))
  if (chosen.length === 0) return []
  const neighbour =
    by < 0 ? siblings[siblings.indexOf(chosen[0]!) - 1] : siblings[siblings.indexOf(chosen.at(-1)!) + 1]
  if (neighbour === undefined) return []
  return placeItems(plan, chosen, by < 0 ? { beforeId: neighbour } : { afterId: neighbour })
}

function fitting(plan: Plan, { parentId, beforeId, afterId }: OutlinePlace): (item: OutlineItem) => boolean {
  if (parentId !== undefined) {
    if (plan.measure.has(parentId)) return ({ entity }) => entity !== 'measure'
    return ({ entity }) => entity === 'measure' && plan.decisionPoint.has(parentId)
  }
  const neighbour = outlineItem(plan, beforeId ?? afterId ?? '')
  if (!neighbour) return () => false
  return (item) =>
    neighbour.entity === 'measure'
      ? item.entity === 'measure'
      : item.entity !== 'measure' && parentOf(item) === parentOf(neighbour)
}

function parentOf(item: OutlineItem): Id {
  return item.entity === 'measure' ? item.value.primaryAspectId : item.value.measureId
}

/** Measures have their place among all measures, so that it holds in whatever groups they are shown. */
function siblingsOf(plan: Plan, { entity }: OutlineItem, parentId: Id): OutlineItem[] {
  if (entity !== 'measure') return stepsInOrder(plan, parentId)
  return measuresInOrder(plan).map((value) => ({ entity, value }))
}

function indexOf(
  siblings: readonly OutlineItem[],
  { beforeId, afterId }: OutlinePlace,
  parentId: Id,
): number {
  const next = siblings.findIndex(({ value }) => value.id === beforeId)
  if (next >= 0) return next
  const previous = siblings.findIndex(({ value }) => value.id === afterId)
  if (previous >= 0) return previous + 1
  const last = siblings.findLastIndex((item) => parentOf(item) === parentId)
  return last < 0 ? siblings.length : last + 1
}

function positionOf({ value }: OutlineItem): number {
  return value.position
}

function moveTo(item: OutlineItem, parentId: Id | undefined, position: number): Change | undefined {
  if (item.entity === 'measure')
    return update('measure', item.value, { position, ...answering(item, parentId) })
  const fields = { position, ...(parentId !== undefined && { measureId: parentId }) }
  return item.entity === 'workPackage'
    ? update('workPackage', item.value, fields)
    : update('milestone', item.value, fields)
}

/** The decision point that a measure answers to first is none of the further ones. */
function answering(
  { value }: Extract<OutlineItem, { entity: 'measure' }>,
  primaryAspectId: Id | undefined,
): Partial<Entity<'measure'>> {
  if (primaryAspectId === undefined) return {}
  return {
    primaryAspectId,
    furtherAspectIds: value.furtherAspectIds.filter((id) => id !== primaryAspectId),
  }
}
