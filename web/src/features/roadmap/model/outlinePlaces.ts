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
