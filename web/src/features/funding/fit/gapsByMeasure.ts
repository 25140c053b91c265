import { budgetYears, fundingByGroup } from '@fahrplan/shared/funding'
import { type Cents, type Id, sumCents } from '@fahrplan/shared/kernel'
import { type Plan, strategyOf } from '@fahrplan/shared/plan'

/** What each measure with cost or cover lacks within the budget years. */
export function gapsByMeasure(plan: Plan): Map<Id, Cents> {
  const years = new Set(budgetYears(strategyOf(plan)))
  return new Map(
    [...fundingByGroup(plan, ({ id }) => id)].map(([id, entries]) => [
      id,
      sumCents(entries.filter(({ year }) => years.has(year)).map(({ gap }) => gap)),
    ]),
  )
}
