import type { Id } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'

const BY_KEY = new Intl.Collator('de', { numeric: true })
const known = new WeakMap<Plan['measure'], ReadonlyMap<Id, number>>()

/**
 * The place of every measure in the order of the keys. Comparing keys as people read them is dear: ten thousand items
 * are sorted by numbers instead, and the order is kept for as long as no measure changes.
 */
export function measureRanks({ measure }: Pick<Plan, 'measure'>): ReadonlyMap<Id, number> {
  let ranks = known.get(measure)
  if (!ranks) {
    const ordered = [...measure.values()].sort((a, b) => BY_KEY.compare(a.key, b.key))
    ranks = new Map(ordered.map(({ id }, index) => [id, index]))
    known.set(measure, ranks)
  }
  return ranks
}
