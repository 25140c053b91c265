import type { Cents } from '../../kernel'
import type { Measure, Plan } from '../../plan'
import type { Includes } from './funds'
import { pursesOf } from './purses'

export interface Gap {
  readonly measure: Measure
  readonly year: number
  readonly cost: Cents
  readonly cover: Cents
  readonly gap: Cents
}

/** What measures lack in `years`, the largest first. */
export function gapsOf(plan: Plan, years: readonly number[], includes?: Includes): Gap[] {
  return pursesOf(plan, years, includes)
    .filter(({ cost, cover }) => cost > cover)
    .map(({ measure, year, cost, cover }) => ({ measure, year, cost, cover, gap: cost - cover }))
    .sort((a, b) => b.gap - a.gap || a.year - b.year || (a.measure.id < b.measure.id ? -1 : 1))
}
