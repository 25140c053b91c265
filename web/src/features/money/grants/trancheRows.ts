import type { Cents, Id } from '@fahrplan/shared/kernel'
import { isHoped, isSecured } from '@fahrplan/shared/funding'
import {
  type FundingProgramme,
  type Grant,
  type Measure,
  type Plan,
  type Tranche,
  trancheDefaults,
} from '@fahrplan/shared/plan'
import type { AmountLine } from '../model/amounts'

export const TRANCHE_LAYERS = ['plannedCents', 'approvedCents', 'drawnCents'] as const
/** Which amount of the tranches is looked at. */
export type TrancheLayer = (typeof TRANCHE_LAYERS)[number]

export type TrancheRow =
  | {
      readonly kind: 'grant'
      readonly id: string
      readonly grant: Grant
      readonly measure: Measure
      readonly programme: FundingProgramme
      readonly line: AmountLine<'tranche'>
    }
  /** Of money that has come or may still come: a benefit in kind is none. */
  | { readonly kind: 'sum'; readonly id: string; readonly lines: readonly AmountLine<'tranche'>[] }

/** In the order of the measures. */
export function trancheRows(plan: Plan, measures: readonly Measure[]): TrancheRow[] {
  const byGrant = new Map<Id, Map<number, Tranche>>()
  for (const tranche of plan.tranche.values()) {
    const own = byGrant.get(tranche.grantId)
    if (own) own.set(tranche.year, tranche)
    else byGrant.set(tranche.grantId, new Map([[tranche.year, tranche]]))
  }
  const places = new Map(measures.map(({ id }, place) => [id, place]))
  return [...plan.grant.values()]
    .flatMap((grant): Extract<TrancheRow, { kind: 'grant' }>[] => {
      const measure = measures[places.get(grant.measureId) ?? -1]
      const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
      if (!measure || !programme) return []
      const line = trancheLine(grant.id, byGrant.get(grant.id) ?? new Map())
      return [{ kind: 'grant', id: grant.id, grant, measure, programme, line }]
    })
    .sort((a, b) => places.get(a.measure.id)! - places.get(b.measure.id)!)
}

function trancheLine(grantId: Id, byYear: ReadonlyMap<number, Tranche>): AmountLine<'tranche'> {
  return {
    id: grantId,
    byYear,
    needsOne: false,
    make: (id, year) => ({ ...trancheDefaults, id, grantId, year }),
  }
}

export function trancheSum(rows: readonly TrancheRow[]): TrancheRow {
  return {
    kind: 'sum',
    id: 'sum',
    lines: rows.flatMap((row) => (row.kind === 'grant' && isCounted(row) ? [row.line] : [])),
  }
}

export function isCounted({ grant, programme }: Extract<TrancheRow, { kind: 'grant' }>): boolean {
  return (isSecured(grant) || isHoped(grant)) && programme.kind !== 'inKind'
}

/** What stands in the row for a year; without one, over all years. */
export function trancheAmount(row: TrancheRow, layer: TrancheLayer, year?: number): Cents | null {
  const lines = row.kind === 'grant' ? [row.line] : row.lines
  let sum: Cents | null = null
  for (const { byYear } of lines)
    for (const tranche of byYear.values())
      if (year === undefined || tranche.year === year) sum = (sum ?? 0) + tranche[layer]
  return sum
}
