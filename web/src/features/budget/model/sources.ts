import type { Id } from '@fahrplan/shared/kernel'
import { FUNDING_LEVELS, type Plan } from '@fahrplan/shared/plan'

export const COST_COLOUR = '--ui-category-8'
export const GAP_COLOUR = '--ui-hatch'

export interface ColouredSource {
  readonly id: Id
  readonly name: string
  readonly level: (typeof FUNDING_LEVELS)[number]
  readonly colour: `--${string}`
}

/** The sources with a colour each, in the order of their level: a source keeps its colour in every chart. */
export function colouredSources(plan: Plan): ColouredSource[] {
  return [...plan.fundingSource.values()]
    .sort(
      (a, b) =>
        FUNDING_LEVELS.indexOf(a.level) - FUNDING_LEVELS.indexOf(b.level) ||
        a.name.localeCompare(b.name, 'de'),
    )
    .map(({ id, name, level }, index) => ({ id, name, level, colour: `--ui-category-${(index % 7) + 1}` }))
}

/** What a part of a bar leads to: a source's money of one standing, the gaps, or the cost. */
export type PartKey = 'cost' | 'surplus' | 'gap' | `${'secured' | 'applied' | 'idea' | 'unknown'} ${Id}`
