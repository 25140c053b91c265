import type { Cents, Id } from '@fahrplan/shared/kernel'
import { isHoped, isSecured, tranchesOf } from '@fahrplan/shared/funding'
import {
  type FundingProgramme,
  type Grant,
  type Measure,
  type Plan,
  trancheDefaults,
} from '@fahrplan/shared/plan'
import type { AmountLine } from '../model/amounts'

export const TRANCHE_LAYERS = ['plannedCents', 'approvedCents', 'drawnCents'] as const
/** Which amount of the tranches is looked at. */
export type TrancheLayer = (typeof TRANCHE_LAYERS)[number]

export interface GrantLine extends AmountLine<'tranche'> {
  readonly grant: Grant
}

/** What has been chosen so far of a grant that is being entered. */
export interface BegunGrant {
  readonly programmeId: Id | null
  readonly measureId: Id | null
}

export type TrancheRow =
  | {
      readonly kind: 'grant'
      readonly id: string
      readonly grant: Grant
      readonly measure: Measure
      readonly programme: FundingProgramme
      readonly line: GrantLine
    }
  /** A place for a new one. */
  | { readonly kind: 'new'; readonly id: string; readonly begun: BegunGrant }
  /** Of money that has come or may still come: a benefit in kind is none. */
  | { readonly kind: 'sum'; readonly id: string; readonly lines: readonly GrantLine[] }

/** In the order of the measures; with `begun`, a row for a new grant at the end. */
export function trancheRows(
  plan: Plan,
  measures: readonly Measure[],
  begun: BegunGrant | undefined,
): TrancheRow[] {
  const places = new Map(measures.map(({ id }, place) => [id, place]))
  const rows = [...plan.grant.values()]
    .flatMap((grant): Extract<TrancheRow, { kind: 'grant' }>[] => {
      const measure = measures[places.get(grant.measureId) ?? -1]
      const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
      if (!measure || !programme) return []
      return [{ kind: 'grant', id: grant.id, grant, measure, programme, line: grantLine(plan, grant) }]
    })
    .sort((a, b) => places.get(a.measure.id)! - places.get(b.measure.id)!)
  return begun ? [...rows, { kind: 'new', id: 'new', begun }] : rows
}

export function grantLine(plan: Plan, grant: Grant): GrantLine {
  return {
    id: grant.id,
    grant,
    byYear: new Map(tranchesOf(plan, grant.id).map((tranche) => [tranche.year, tranche])),
    needsOne: false,
    make: (id, year) => ({ ...trancheDefaults, id, grantId: grant.id, year }),
  }
}

/** What was approved or drawn is told once there is a decision. */
export function takesAmount(grant: Grant, layer: TrancheLayer): boolean {
  return layer === 'plannedCents' || isSecured(grant)
}

export function trancheSum(rows: readonly TrancheRow[], layer: TrancheLayer): TrancheRow {
  const counts = (row: Extract<TrancheRow, { kind: 'grant' }>) =>
    isCounted(row) && takesAmount(row.grant, layer)
  return {
    kind: 'sum',
    id: 'sum',
    lines: rows.flatMap((row) => (row.kind === 'grant' && counts(row) ? [row.line] : [])),
  }
}

export function isCounted({ grant, programme }: Extract<TrancheRow, { kind: 'grant' }>): boolean {
  return (isSecured(grant) || isHoped(grant)) && programme.kind !== 'inKind'
}

/** What stands in the row for a year; without one, over all years. */
export function trancheAmount(row: TrancheRow, layer: TrancheLayer, year?: number): Cents | null {
  if (row.kind === 'new') return null
  return amountOfLines(row.kind === 'grant' ? [row.line] : row.lines, layer, year)
}

export function amountOfLines(lines: readonly GrantLine[], layer: TrancheLayer, year?: number): Cents | null {
  let sum: Cents | null = null
  for (const { byYear } of lines)
    for (const tranche of byYear.values())
      if (year === undefined || tranche.year === year) sum = (sum ?? 0) + tranche[layer]
  return sum
}
