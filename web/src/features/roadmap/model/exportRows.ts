import type { Id } from '@fahrplan/shared/kernel'
import type { GanttAxis, GanttRow } from '@/gantt'
import { type OutlineGroup, spanOfMeasures } from './outline'
import { type RowOptions, roadmapRows } from './roadmapRows'

/** How the chart on the screen shows its outline. */
export interface SeenChart {
  readonly collapsed: ReadonlySet<string>
  /** Without them the whole term. */
  readonly days: GanttAxis | undefined
  /** An entry for each item of the plan's network, while the critical path is shown. */
  readonly critical: Uint8Array | undefined
  isCritical(id: Id): boolean
}

/** All rows of an outline, as a list: those that are not folded away. */
export function exportRows(
  outline: readonly OutlineGroup[],
  options: RowOptions,
  collapsed: ReadonlySet<string>,
): GanttRow[] {
  const hidden = new Set<string>()
  return roadmapRows(outline, options).filter(({ id, parentId }) => {
    const isHidden = parentId !== null && (hidden.has(parentId) || collapsed.has(parentId))
    if (isHidden) hidden.add(id)
    return !isHidden
  })
}

/** How many confidential measures an outline shows; one that is only referred to shows its title as well. */
export function confidentialIn(outline: readonly OutlineGroup[]): number {
  const shown = outline.flatMap(({ measures, references }) => [...measures, ...references])
  return new Set(shown.filter(isConfidential).map(({ measure }) => measure.id)).size
}

/** As somebody sees it from whom confidential measures are withheld: how many there are remains. */
export function withoutConfidential(outline: readonly OutlineGroup[]): OutlineGroup[] {
  return outline.map((entry) => {
    const measures = entry.measures.filter((measure) => !isConfidential(measure))
    const references = entry.references.filter((measure) => !isConfidential(measure))
    const withheld = entry.withheld + entry.measures.length - measures.length
    return { ...entry, measures, references, withheld, span: spanOfMeasures(measures) }
  })
}

function isConfidential({ measure }: OutlineGroup['measures'][number]): boolean {
  return measure.confidentiality === 'restricted'
}
