import { type Cents, sumCents } from '../../kernel'
import { givesMoney } from '../eligibility'
import { grouped } from '../grouped'
import type { Entry } from './entries'
import { type MixBase, optionsOf } from './mixBase'
import { type ModelBuilder, one, type Term } from './model'
import { keptIn, type MeasureMoney } from './money'
import { termsIn } from './rows'
import type { StartOption } from './startOptions'
import type { StartVariables } from './startRows'
import type { MixObjective } from './wishes'

/**
 * What a cent of each kind weighs. The first decides; the others choose among what is equally good by it. An
 * application counts as well, in cents, and a month by which a measure begins later: neither for next to nothing.
 */
export const WEIGHTS: Readonly<
  Record<MixObjective, { worst: number; gap: number; grant: number; application: number; month: number }>
> = {
  ownFunds: { worst: 0, gap: 0, grant: 1, application: 100, month: 100 },
  coverage: { worst: 0, gap: 1, grant: 0.001, application: 100, month: 100 },
  worstYear: { worst: 1, gap: 0.01, grant: 0.0001, application: 1, month: 1 },
}

export function addObjective(
  builder: ModelBuilder,
  base: MixBase,
  entries: readonly Entry[],
  starts: StartVariables,
  objective: MixObjective,
): void {
  const weights = WEIGHTS[objective]
  for (const { candidate, choice, tranches } of entries) {
    builder.cost(choice, weights.application)
    if (givesMoney(candidate.programme))
      for (const variable of tranches.values()) builder.cost(variable, -weights.grant)
  }
  for (const [{ months }, start] of starts) if (months > 0) builder.cost(start, weights.month * months)
  if (weights.gap === 0) return
  addLaterGaps(builder, base, starts, weights.gap)
  const gaps = addGaps(builder, base, entries, starts)
  for (const year of gaps.values()) for (const { variable } of year) builder.cost(variable, weights.gap)
  if (weights.worst > 0) builder.cost(addWorst(builder, gaps), weights.worst)
}

/** What each measure lacks in each budget year, in each way in which it could begin. */
function addGaps(
  builder: ModelBuilder,
  base: MixBase,
  entries: readonly Entry[],
  starts: StartVariables,
): Map<number, Term[]> {
  const all = grouped(entries, ({ option }) => option)
  const gaps = new Map<number, Term[]>()
  for (const option of optionsOf(base))
    for (const year of base.money.years) {
      const open = openIn(option, year)
      if (open <= 0) continue
      const gap = builder.variable('measured', open)
      const start = starts.get(option)
      const closing = [one(gap), ...termsIn(year, all.get(option) ?? [])]
      if (start === undefined) builder.row({ kind: 'measured' }, closing, '>=', open)
      else builder.row({ kind: 'measured' }, [...closing, { variable: start, factor: -open }], '>=', 0)
      gaps.set(year, [...(gaps.get(year) ?? []), one(gap)])
    }
  return gaps
}

function openIn({ money }: StartOption, year: number): Cents {
  return (money.cost.get(year) ?? 0) - (money.contributed.get(year) ?? 0) - keptIn(money, year, true)
}

/** What a later start moves out of the budget years is not closed by that: it weighs as much as any other gap. */
function addLaterGaps(builder: ModelBuilder, base: MixBase, starts: StartVariables, weight: number): void {
  const last = base.money.years.at(-1)!
  for (const [option, start] of starts) {
    const [planned] = base.starts.get(option.measure.id)!.options
    const more = gapAfter(option.money, last) - gapAfter(planned!.money, last)
    if (more > 0) builder.cost(start, weight * more)
  }
}

/** What is lacking in all years after this one. */
export function gapAfter({ cost, contributed }: MeasureMoney, last: number): Cents {
  return sumCents(
    [...cost].map(([year, amount]) => (year > last ? Math.max(0, amount - (contributed.get(year) ?? 0)) : 0)),
  )
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
