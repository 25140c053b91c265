import type { Narrowing } from './narrowings'
import { type OutlineGroup, type OutlineMeasure, spanOfMeasures } from './outline'

/**
 * What all narrowings leave of an outline. Groups in which nothing is left are left out; of what is withheld nobody
 * knows whether it would be among it.
 */
export function narrowOutline(
  outline: readonly OutlineGroup[],
  narrowings: readonly Narrowing[],
): readonly OutlineGroup[] {
  if (narrowings.length === 0) return outline
  return outline.flatMap((group) => {
    const measures = narrowMeasures(group.measures, narrowings)
    const references = narrowMeasures(group.references, narrowings)
    if (measures.length === 0 && references.length === 0) return []
    return [{ ...group, measures, references, withheld: 0, span: spanOfMeasures(measures) }]
  })
}

function narrowMeasures(
  measures: readonly OutlineMeasure[],
  narrowings: readonly Narrowing[],
): OutlineMeasure[] {
  return measures.flatMap((measure) => {
    let left: OutlineMeasure | null = measure
    for (const narrow of narrowings) left = left && narrow(left)
    return left ? [left] : []
  })
}
