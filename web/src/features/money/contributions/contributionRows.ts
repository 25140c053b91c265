import type { Cents, Id } from '@fahrplan/shared/kernel'
import { fundingByGroup, type YearFunding } from '@fahrplan/shared/funding'
import { type Contribution, contributionDefaults, type Measure, type Plan } from '@fahrplan/shared/plan'
import { type AmountLine, isEmptyLine } from '../model/amounts'
import { sourcesInOrder } from '../model/sourcesInOrder'

/** What a source gives to a measure. */
export interface ContributionLine extends AmountLine<'contribution'> {
  readonly measureId: Id
  readonly sourceId: Id
}

/** Cost, cover and gap by year. */
export type Funding = ReadonlyMap<number, Pick<YearFunding, 'cost' | 'cover' | 'gap' | 'surplus'>>

interface OfMeasure {
  readonly id: string
  readonly measure: Measure
  readonly funding: Funding
}

/**
 * A measure as a ledger: what it costs, who contributes, what grants have been approved, and what is missing then. Below
 * all of them the cost and the gap of the whole.
 */
export type ContributionRow =
  | (OfMeasure & { readonly kind: 'cost' | 'gap' })
  | (OfMeasure & { readonly kind: 'line'; readonly line: ContributionLine })
  | (OfMeasure & { readonly kind: 'grants'; readonly contributed: ReadonlyMap<number, Cents> })
  | (OfMeasure & { readonly kind: 'new'; readonly taken: ReadonlySet<Id> })
  | { readonly kind: 'allCost' | 'allGap'; readonly id: string; readonly funding: Funding }

const NEW = 'new '

export function contributionRows(plan: Plan, measures: readonly Measure[], open: boolean): ContributionRow[] {
  const lines = contributionLines(plan)
  const fundings = fundingsOf(plan, ({ id }) => id)
  return measures.flatMap((measure): ContributionRow[] => {
    const own = lines.get(measure.id) ?? []
    const of = { measure, funding: fundings.get(measure.id) ?? new Map<number, never>() }
    const contributed = new Map<number, Cents>()
    for (const { byYear } of own)
      for (const { year, plannedCents } of byYear.values())
        contributed.set(year, (contributed.get(year) ?? 0) + plannedCents)
    const hasGrants = [...of.funding].some(([year, { cover }]) => cover > (contributed.get(year) ?? 0))
    return [
      { kind: 'cost', id: measure.id, ...of },
      ...own.map((line) => ({ kind: 'line' as const, id: line.id, line, ...of })),
      ...(hasGrants ? [{ kind: 'grants' as const, id: `grants ${measure.id}`, contributed, ...of }] : []),
      ...(open ? [newRow(of, own)] : []),
      { kind: 'gap', id: `gap ${measure.id}`, ...of },
    ]
  })
}

function newRow(
  of: Pick<OfMeasure, 'measure' | 'funding'>,
  own: readonly ContributionLine[],
): ContributionRow {
  return { kind: 'new', id: NEW + of.measure.id, taken: new Set(own.map(({ sourceId }) => sourceId)), ...of }
}

/** Of the measures that are shown. */
export function contributionSums(plan: Plan, measures: readonly Measure[]): ContributionRow[] {
  const shown = new Set(measures.map(({ id }) => id))
  const funding = fundingsOf(plan, ({ id }) => (shown.has(id) ? 'all' : undefined)).get('all') ?? new Map()
  return [
    { kind: 'allCost', id: 'all cost', funding },
    { kind: 'allGap', id: 'all gap', funding },
  ]
}

export function measureOfNewContribution(rowId: string): Id | undefined {
  return rowId.startsWith(NEW) ? rowId.slice(NEW.length) : undefined
}

/** What stands in the row for a year; without one, over all years. Nothing where neither cost nor cover is. */
export function contributionAmount(row: ContributionRow, year?: number): Cents | null {
  if (row.kind === 'new' || (row.kind === 'line' && isEmptyLine('contribution', row.line))) return null
  const years = row.kind === 'line' ? [...row.line.byYear.keys()] : [...row.funding.keys()]
  const wanted = year === undefined ? years : years.filter((one) => one === year)
  return wanted.length === 0 ? null : wanted.reduce((sum, one) => sum + amountIn(row, one), 0)
}

function amountIn(row: Exclude<ContributionRow, { kind: 'new' }>, year: number): Cents {
  if (row.kind === 'line') return row.line.byYear.get(year)?.plannedCents ?? 0
  const { cost = 0, cover = 0, gap = 0 } = row.funding.get(year) ?? {}
  if (row.kind === 'grants') return cover - (row.contributed.get(year) ?? 0)
  return row.kind === 'cost' || row.kind === 'allCost' ? cost : gap
}

/** By measure, in the order of the sources. */
function contributionLines(plan: Plan): ReadonlyMap<Id, readonly ContributionLine[]> {
  const byYears = new Map<string, Map<number, Contribution>>()
  const found = new Map<Id, ContributionLine[]>()
  for (const contribution of plan.contribution.values()) {
    const { measureId, fundingSourceId, year } = contribution
    const id = contributionLineId(measureId, fundingSourceId)
    const known = byYears.get(id)
    if (known) {
      known.set(year, contribution)
      continue
    }
    const byYear = new Map([[year, contribution]])
    byYears.set(id, byYear)
    const line = contributionLine(measureId, fundingSourceId, byYear)
    const own = found.get(measureId)
    if (own) own.push(line)
    else found.set(measureId, [line])
  }
  const places = new Map(sourcesInOrder(plan).map(({ id }, place) => [id, place]))
  for (const own of found.values())
    own.sort((a, b) => (places.get(a.sourceId) ?? 0) - (places.get(b.sourceId) ?? 0))
  return found
}

export function contributionLine(
  measureId: Id,
  sourceId: Id,
  byYear: ReadonlyMap<number, Contribution> = new Map(),
): ContributionLine {
  return {
    id: contributionLineId(measureId, sourceId),
    measureId,
    sourceId,
    byYear,
    needsOne: true,
    make: (id, year) => ({ ...contributionDefaults, id, measureId, fundingSourceId: sourceId, year }),
  }
}

export function contributionLineId(measureId: Id, sourceId: Id): string {
  return `${measureId} ${sourceId}`
}

function fundingsOf(plan: Plan, groupOf: (measure: Measure) => string | undefined): Map<string, Funding> {
  return new Map(
    [...fundingByGroup(plan, groupOf)].map(([group, years]) => [
      group,
      new Map(years.map((one) => [one.year, one])),
    ]),
  )
}
