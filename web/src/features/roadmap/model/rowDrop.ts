import type { Id } from '@fahrplan/shared/kernel'
import type { OutlinePlace } from '@fahrplan/shared/plan'
import type { GanttRowPoint } from '@/gantt'
import { takesMeasures } from './takesMeasures'
import type { OutlineGroup } from './outline'

/** Where rows that are dragged would go. */
export interface RowDrop {
  readonly place: OutlinePlace
  /** The edge at which the line is drawn: of the first of these rows that can be seen. */
  readonly edge: 'top' | 'bottom'
  readonly rows: readonly string[]
}

/**
 * Steps go between steps, or to the front of a measure; measures between measures, or to the front of a decision
 * point. In other groups measures only change their order: what they belong to there is no place.
 */
export function dropAt(
  outline: readonly OutlineGroup[],
  dragged: ReadonlySet<Id>,
  { id, half }: GanttRowPoint,
): RowDrop | null {
  const home = outline.find(({ measures }) => measures.some(({ measure }) => dragged.has(measure.id)))
  for (const group of outline) {
    if (group.id === id) return home ? toGroup(group, dragged) : null
    for (const { measure, steps } of group.measures) {
      const ids = steps.map(({ value }) => value.id)
      if (measure.id !== id && !ids.includes(id)) continue
      if (!home) return toSteps(measure.id, ids, dragged, { id, half })
      if (dragged.has(measure.id) || (group !== home && !takesRows(group))) return null
      const parent = takesRows(group) ? { parentId: group.id } : {}
      return half === 'upper' && measure.id === id
        ? { place: { ...parent, beforeId: measure.id }, edge: 'top', rows: [measure.id] }
        : {
            place: { ...parent, afterId: measure.id },
            edge: 'bottom',
            rows: [...ids.toReversed(), measure.id],
          }
    }
  }
  return null
}

function toGroup(group: OutlineGroup, dragged: ReadonlySet<Id>): RowDrop | null {
  if (!takesRows(group)) return null
  const first = group.measures.find(({ measure }) => !dragged.has(measure.id))?.measure.id
  return { place: placeIn(group.id, first), edge: 'bottom', rows: [group.id] }
}

function toSteps(
  measureId: Id,
  steps: readonly Id[],
  dragged: ReadonlySet<Id>,
  { id, half }: GanttRowPoint,
): RowDrop | null {
  if (dragged.has(id)) return null
  if (id === measureId) {
    const first = steps.find((step) => !dragged.has(step))
    return { place: placeIn(measureId, first), edge: 'bottom', rows: [id] }
  }
  return half === 'upper'
    ? { place: { parentId: measureId, beforeId: id }, edge: 'top', rows: [id] }
    : { place: { parentId: measureId, afterId: id }, edge: 'bottom', rows: [id] }
}

function placeIn(parentId: Id, first: Id | undefined): OutlinePlace {
  return first === undefined ? { parentId } : { parentId, beforeId: first }
}

function takesRows({ heading }: OutlineGroup): boolean {
  return heading.kind === 'decisionPoint' && takesMeasures(heading.point)
}
