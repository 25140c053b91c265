import { givesMoney } from '../eligibility'
import type { Entry } from './entries'
import type { MixBase } from './mixBase'
import type { ModelBuilder, Term } from './model'
import { keptIn } from './money'
import { byMeasure, one, termsIn } from './rows'
import type { MixObjective } from './wishes'

/**
 * What a cent of each kind weighs. The first decides; the others choose among what is equally good by it. An
 * application counts as well, in cents: none is written for next to nothing.
 */
export const WEIGHTS: Readonly<
  Record<MixObjective, { worst: number; gap: number; grant: number; application: number }>
> = {
  ownFunds: { worst: 0, gap: 0, grant: 1, application: 100 },
  coverage: { worst: 0, gap: 1, grant: 0.001, application: 100 },
  worstYear: { worst: 1, gap: 0.01, grant: 0.0001, application: 1 },
}

export function addObjective(
  builder: ModelBuilder,
  base: MixBase,
  entries: readonly Entry[],
  objective: MixObjective,
): void {
  const weights = WEIGHTS[objective]
  for (const { candidate, choice, tranches } of entries) {
    builder.cost(choice, weights.application)
    if (givesMoney(candidate.programme))
      for (const variable of tranches.values()) builder.cost(variable, -weights.grant)
  }
  if (weights.gap === 0) return
  const gaps = addGaps(builder, base, entries)
  for (const year of gaps.values()) for (const { variable } of year) builder.cost(variable, weights.gap)
  if (weights.worst > 0) builder.cost(addWorst(builder, gaps), weights.worst)
}

/** What each measure lacks in each year. */
function addGaps(builder: ModelBuilder, base: MixBase, entries: readonly Entry[]): Map<number, Term[]> {
  const all = byMeasure(entries)
  const gaps = new Map<number, Term[]>()
  for (const { id } of base.measures) {
    const money = base.money.of(id)
    for (const year of base.money.years) {
      const open =
        (money.cost.get(year) ?? 0) - (money.contributed.get(year) ?? 0) - keptIn(money, year, true)
      if (open <= 0) continue
      const gap = builder.variable('measured', open)
      builder.row({ kind: 'measured' }, [one(gap), ...termsIn(year, all.get(id) ?? [])], '>=', open)
      gaps.set(year, [...(gaps.get(year) ?? []), one(gap)])
    }
  }
  return gaps
}

/** As large as the gap of every year. */
function addWorst(builder: ModelBuilder, gaps: ReadonlyMap<number, readonly Term[]>): number {
  const sums = [...gaps.values()].map((terms) =>
    terms.reduce((sum, { variable }) => sum + builder.variables[variable]!.upper, 0),
  )
  const worst = builder.variable('measured', Math.max(0, ...sums))
  for (const terms of gaps.values())
    builder.row(
      { kind: 'measured' },
      [one(worst), ...terms.map(({ variable }) => ({ variable, factor: -1 }))],
      '>=',
      0,
    )
  return worst
}
