import type { Cents, Id } from '../../kernel'
import { grouped } from '../grouped'
import type { Entry } from './entries'
import { sourceYearKey } from './keyOf'
import type { MixBase } from './mixBase'
import type { ModelBuilder, Term } from './model'
import { termsIn } from './rows'
import type { StartVariables } from './startRows'

/**
 * What the sources can give in each budget year. An unknown ceiling bounds nothing: it is shown as unknown. Where a
 * measure that begins later needs its contributions later, these count there; what they leave free in an earlier year
 * is given to nobody, so that every part of a mix can be taken over by itself.
 */
export function addCeilingRows(
  builder: ModelBuilder,
  base: MixBase,
  entries: readonly Entry[],
  starts: StartVariables,
): void {
  const bySource = grouped(entries, ({ candidate }) => candidate.programme.fundingSourceId)
  const used = usedBySource(base)
  for (const { fundingSourceId: sourceId, year, ceilingCents } of base.plan.sourceYear.values()) {
    if (ceilingCents === null) continue
    const key = sourceYearKey(sourceId, year)
    const terms = [...termsIn(year, bySource.get(sourceId) ?? []), ...moreIn(key, starts)]
    const room = Math.max(0, ceilingCents - (used.get(key) ?? 0))
    if (terms.length > 0) builder.row({ kind: 'ceiling', sourceId, year }, terms, '<=', room)
  }
}

/** Contributions, and grants that stay, by source and year: also of measures that the mix is not about. */
function usedBySource({ plan, money }: MixBase): ReadonlyMap<string, Cents> {
  const used = new Map<string, Cents>()
  const add = (key: string, amount: Cents) => used.set(key, (used.get(key) ?? 0) + amount)
  const counts = (measureId: Id) => plan.measure.get(measureId)?.phase !== 'dropped'
  for (const { measureId, fundingSourceId, year, plannedCents } of plan.contribution.values())
    if (counts(measureId)) add(sourceYearKey(fundingSourceId, year), plannedCents)
  for (const { id } of plan.measure.values())
    for (const { programme, byYear } of counts(id) ? money.of(id).grants : [])
      for (const [year, amount] of byYear) add(sourceYearKey(programme.fundingSourceId, year), amount)
  return used
}

function moreIn(key: string, starts: StartVariables): Term[] {
  return [...starts].flatMap(([{ more }, variable]) => {
    const factor = more.get(key) ?? 0
    return factor > 0 ? [{ variable, factor }] : []
  })
}
