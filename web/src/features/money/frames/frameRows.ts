import type { Cents } from '@fahrplan/shared/kernel'
import { type FundingSource, type Plan, type SourceYear, sourceYearDefaults } from '@fahrplan/shared/plan'
import type { AmountLine } from '../model/amounts'
import { sourceFrames, type YearFrame } from '../model/ceilings'

export const FRAME_FIELDS = ['ceilingCents', 'authorisationCents'] as const
export type FrameField = (typeof FRAME_FIELDS)[number]

interface OfSource {
  readonly id: string
  readonly source: FundingSource
}

/** A source over the years: what it can give, what contracts may bind, and what is planned of it. */
export type FrameRow =
  | (OfSource & {
      readonly kind: 'frame'
      readonly field: FrameField
      readonly line: AmountLine<'sourceYear'>
    })
  | (OfSource & { readonly kind: 'planned'; readonly byYear: ReadonlyMap<number, YearFrame> })
  | { readonly kind: 'new'; readonly id: string }
  | { readonly kind: 'sum'; readonly id: string; readonly of: FrameField; readonly rows: readonly FrameRow[] }

/** With `open`, a row for a new source at the end. */
export function frameRows(plan: Plan, years: readonly number[], open: boolean): FrameRow[] {
  const lines = new Map<string, Map<number, SourceYear>>()
  for (const one of plan.sourceYear.values()) {
    const own = lines.get(one.fundingSourceId)
    if (own) own.set(one.year, one)
    else lines.set(one.fundingSourceId, new Map([[one.year, one]]))
  }
  const rows = sourceFrames(plan, years).flatMap(({ source, years: frames }): FrameRow[] => {
    const line = frameLine(source, lines.get(source.id) ?? new Map())
    return [
      ...FRAME_FIELDS.map((field) => ({
        kind: 'frame' as const,
        id: `${source.id} ${field}`,
        source,
        field,
        line,
      })),
      {
        kind: 'planned',
        id: `${source.id} planned`,
        source,
        byYear: new Map(frames.map((frame) => [frame.year, frame])),
      },
    ]
  })
  return open ? [...rows, { kind: 'new', id: 'new' }] : rows
}

function frameLine(
  { id: fundingSourceId }: FundingSource,
  byYear: ReadonlyMap<number, SourceYear>,
): AmountLine<'sourceYear'> {
  return {
    id: fundingSourceId,
    byYear,
    needsOne: false,
    make: (id, year) => ({ ...sourceYearDefaults, id, fundingSourceId, year }),
  }
}

export function frameSums(rows: readonly FrameRow[]): FrameRow[] {
  return FRAME_FIELDS.map((of) => ({ kind: 'sum', id: `sum ${of}`, of, rows }))
}

/** `unknown` where nobody knows; sums are of what is known. */
export function frameAmount(row: FrameRow, year: number): Cents | 'none' | 'unknown' {
  switch (row.kind) {
    case 'new':
      return 'none'
    case 'planned':
      return row.byYear.get(year)?.planned ?? 0
    case 'frame':
      return row.line.byYear.get(year)?.[row.field] ?? 'unknown'
    case 'sum': {
      const amounts = row.rows.flatMap((one) =>
        one.kind === 'frame' && one.field === row.of ? [frameAmount(one, year)] : [],
      )
      const known = amounts.filter((amount) => typeof amount === 'number')
      return known.length > 0 ? known.reduce((sum, amount) => sum + amount, 0) : 'unknown'
    }
  }
}
