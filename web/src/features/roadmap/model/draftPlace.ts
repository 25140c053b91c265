import type { Id } from '@fahrplan/shared/kernel'
import type { OutlinePlace } from '@fahrplan/shared/plan'
import type { OutlineGroup, OutlineMeasure } from './outline'
import { takesMeasures } from './takesMeasures'

/** Where a new line is being typed in the tree. */
export interface DraftPlace {
  readonly level: 'measure' | 'step'
  /** The measure of a step, the decision point of a measure. */
  readonly parentId: Id
  /** The sibling above it; null where it is the first one. */
  readonly afterId: Id | null
}

/** Below a row: after a step, or first in a measure or decision point. Undefined where nothing new can stand. */
export function placeBelow(outline: readonly OutlineGroup[], id: Id): DraftPlace | undefined {
  for (const group of outline) {
    if (group.id === id)
      return takesLines(group) ? { level: 'measure', parentId: id, afterId: null } : undefined
    for (const { measure, steps } of group.measures) {
      if (measure.id === id) return { level: 'step', parentId: id, afterId: null }
      if (steps.some(({ value }) => value.id === id))
        return { level: 'step', parentId: measure.id, afterId: id }
    }
  }
  return undefined
}

/** A measure becomes the last step of the measure above it; undefined where there is none. */
export function deeper(
  outline: readonly OutlineGroup[],
  { level, afterId }: DraftPlace,
): DraftPlace | undefined {
  const above = level === 'measure' ? measureIn(outline, afterId)?.entry : undefined
  return (
    above && {
      level: 'step',
      parentId: above.measure.id,
      afterId: above.steps.at(-1)?.value.id ?? null,
    }
  )
}

/** A step becomes a measure, after the one that it belonged to; undefined where none can stand. */
export function higher(
  outline: readonly OutlineGroup[],
  { level, parentId }: DraftPlace,
): DraftPlace | undefined {
  const found = level === 'step' ? measureIn(outline, parentId) : undefined
  if (!found || !takesLines(found.group)) return undefined
  return { level: 'measure', parentId: found.group.id, afterId: parentId }
}

/** Among those that are shown there. */
export function placeAmong(outline: readonly OutlineGroup[], place: DraftPlace): OutlinePlace {
  if (place.afterId !== null) return { afterId: place.afterId }
  const [first] =
    place.level === 'step'
      ? (measureIn(outline, place.parentId)?.entry.steps.map(({ value }) => value.id) ?? [])
      : (outline.find(({ id }) => id === place.parentId)?.measures.map(({ measure }) => measure.id) ?? [])
  return first === undefined ? {} : { beforeId: first }
}

function takesLines({ heading }: OutlineGroup): boolean {
  return heading.kind === 'decisionPoint' && takesMeasures(heading.point)
}

function measureIn(
  outline: readonly OutlineGroup[],
  id: Id | null,
): { group: OutlineGroup; entry: OutlineMeasure } | undefined {
  for (const group of outline) {
    const entry = group.measures.find(({ measure }) => measure.id === id)
    if (entry) return { group, entry }
  }
  return undefined
}
