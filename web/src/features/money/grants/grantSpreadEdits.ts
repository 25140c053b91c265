import type { SpreadYear } from '@fahrplan/shared/funding'
import { amountEdit } from '../model/amountEdits'
import type { AmountEdit } from '../model/amounts'
import type { GrantLine, TrancheLayer } from './trancheRows'

/** What a spread makes of a grant: its whole amount stands in these years and in no other; other amounts stay. */
export function grantSpreadEdits(
  line: GrantLine,
  field: TrancheLayer,
  years: readonly SpreadYear[],
): AmountEdit<'tranche'>[] {
  const chosen = new Set(years.map(({ year }) => year))
  return [
    ...years.map(({ year, cents }) => amountEdit<'tranche'>(line, { field, year }, cents || null)),
    ...[...line.byYear.keys()]
      .filter((year) => !chosen.has(year))
      .map((year) => amountEdit<'tranche'>(line, { field, year }, null)),
  ]
}
