import type { Cents } from '../../kernel'
import type { Entry } from './entries'

/**
 * A bound of what the grants can give together: each no more than its most, each year no more than it needs. Whatever
 * is cut off, some programmes by their most and the others year by year, bounds the whole; the least of these cuts
 * that leave the programmes in one group is good enough.
 */
export function mostTogether(
  entries: readonly Entry[],
  years: ReadonlyMap<number, Cents>,
  upperOf: (variable: number) => Cents,
): Cents {
  let byProgramme = 0
  let byYear = 0
  for (const { tranches, most } of entries) {
    let own = 0
    for (const variable of tranches.values()) own += upperOf(variable)
    byProgramme += Math.min(most, own)
  }
  for (const [year, room] of years) {
    let own = 0
    for (const { tranches } of entries) {
      const variable = tranches.get(year)
      if (variable !== undefined) own += upperOf(variable)
    }
    byYear += Math.min(room, own)
  }
  return Math.min(byProgramme, byYear)
}
