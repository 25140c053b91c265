import type { Id } from '@fahrplan/shared/kernel'
import type { OutlinePlace } from '@fahrplan/shared/plan'
import type { OutlineGroup } from './outline'

/** Those that are shown beside an item, with itself, from above; none where it is not shown. */
export function shownSiblings(outline: readonly OutlineGroup[], id: Id): Id[] {
  for (const { measures } of outline) {
    if (measures.some(({ measure }) => measure.id === id)) return measures.map(({ measure }) => measure.id)
    for (const { steps } of measures)
      if (steps.some(({ value }) => value.id === id)) return steps.map(({ value }) => value.id)
  }
  return []
}

/** As they are listed from above, whatever order they were chosen in; those that are not shown come last. */
export function inShownOrder(outline: readonly OutlineGroup[], ids: readonly Id[]): Id[] {
  const left = new Set(ids)
  if (left.size < 2) return [...left]
  const ordered: Id[] = []
  const take = (id: Id) => left.delete(id) && ordered.push(id)
  for (const { measures } of outline)
    for (const { measure, steps } of measures) {
      take(measure.id)
      for (const { value } of steps) take(value.id)
    }
  return [...ordered, ...left]
}

/** Who takes the place of what goes: the next one beside the first of them, the one before, or their parent. */
export function heirOf(outline: readonly OutlineGroup[], ids: readonly Id[]): Id | undefined {
  const [first] = inShownOrder(outline, ids)
  if (first === undefined) return undefined
  const siblings = shownSiblings(outline, first)
  const place = siblings.indexOf(first)
  const gone = new Set(ids)
  const stays = (id: Id) => !gone.has(id)
  return (
    siblings.slice(place + 1).find(stays) ??
    siblings.slice(0, Math.max(0, place)).findLast(stays) ??
    parentOf(outline, first)
  )
}

function parentOf(outline: readonly OutlineGroup[], id: Id): Id | undefined {
  for (const group of outline)
    for (const { measure, steps } of group.measures) {
      if (measure.id === id) return group.id
      if (steps.some(({ value }) => value.id === id)) return measure.id
    }
  return undefined
}

/** Whether some of the siblings stand beside that neighbour already, so that putting them there changes nothing. */
export function standThere(
  siblings: readonly Id[],
  ids: readonly Id[],
  { beforeId, afterId }: OutlinePlace,
): boolean {
  const first = siblings.indexOf(ids[0]!)
  const together = ids.every((id, index) => siblings[first + index] === id)
  if (first < 0 || !together) return false
  if (beforeId !== undefined) return siblings[first + ids.length] === beforeId
  return afterId !== undefined && siblings[first - 1] === afterId
}
