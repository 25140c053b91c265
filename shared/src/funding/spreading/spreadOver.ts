import { type BasisPoints, type Cents, sumCents } from '../../kernel'
import { indexed } from './indexed'
import { spreadCents, type YearAmounts } from './spreadCents'
import type { SpreadFrame } from './spreadFrame'
import { evenWeights, workingDayWeights } from './yearWeights'

/** An amount that is to be spread over years, and how. */
export type Spread =
  | { readonly way: 'evenly' | 'workingDays'; readonly cents: Cents }
  /** What was written for each year, which has to come to the whole. */
  | { readonly way: 'byHand'; readonly cents: Cents; readonly parts: YearAmounts }
  /** The amount comes again each year. */
  | { readonly way: 'yearly'; readonly cents: Cents; readonly basisPointsPerYear: BasisPoints }

export type SpreadWay = Spread['way']

export interface SpreadYear {
  readonly year: number
  readonly cents: Cents
  /** After the end of the measure, or of the strategy: legal only as follow-up cost. */
  readonly followUp: boolean
}

/** What cannot be spread: no year holds a working day of the frame, or the parts leave a rest (or are too much). */
export type SpreadObjection =
  | { readonly kind: 'noYears' | 'noWorkingDays' }
  | { readonly kind: 'rest'; readonly cents: Cents }

export type SpreadOutcome =
  | { readonly ok: true; readonly years: readonly SpreadYear[] }
  | { readonly ok: false; readonly objection: SpreadObjection }

/** Spreads over the given years, in whichever order they come; the outcome is in ascending order. */
export function spreadOver(frame: SpreadFrame, years: readonly number[], spread: Spread): SpreadOutcome {
  if (years.length === 0) return objection({ kind: 'noYears' })
  const amounts = amountsOf(frame, years, spread)
  if ('kind' in amounts) return objection(amounts)
  return {
    ok: true,
    years: [...amounts].map(([year, cents]) => ({ year, cents, followUp: year > frame.lastYear })),
  }
}

function amountsOf(
  frame: SpreadFrame,
  years: readonly number[],
  spread: Spread,
): YearAmounts | SpreadObjection {
  switch (spread.way) {
    case 'evenly':
      return spreadCents(spread.cents, evenWeights(years))
    case 'workingDays': {
      const weights = workingDayWeights(frame, years, frame.land)
      return [...weights.values()].some((days) => days > 0)
        ? spreadCents(spread.cents, weights)
        : { kind: 'noWorkingDays' }
    }
    case 'byHand':
      return byHand(years, spread)
    case 'yearly':
      return indexed(spread.cents, years, spread.basisPointsPerYear)
  }
}

function byHand(
  years: readonly number[],
  { cents, parts }: Extract<Spread, { way: 'byHand' }>,
): YearAmounts | SpreadObjection {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const amounts = new Map(sorted.map((year) => [year, parts.get(year) ?? 0]))
  const rest = cents - sumCents(amounts.values())
  return rest === 0 ? amounts : { kind: 'rest', cents: rest }
}

function objection(found: SpreadObjection): SpreadOutcome {
  return { ok: false, objection: found }
}
