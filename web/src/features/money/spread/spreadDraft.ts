import type { Cents } from '@fahrplan/shared/kernel'
import {
  type Spread,
  type SpreadFrame,
  spreadOver,
  type SpreadOutcome,
  type SpreadWay,
} from '@fahrplan/shared/funding'

/** What has been entered so far; an empty field is `null`. */
export interface SpreadDraft {
  readonly cents: Cents | null
  readonly way: SpreadWay
  readonly from: number
  readonly to: number
  /** By which recurring cost grows from year to year. */
  readonly percent: number | null
  /** By hand. */
  readonly parts: ReadonlyMap<number, Cents>
}

/** Undefined while there is nothing that could be spread. */
export function outcomeOf(
  frame: SpreadFrame,
  years: readonly number[],
  draft: SpreadDraft,
): SpreadOutcome | undefined {
  const spread = spreadOf(draft)
  const chosen = years.filter((year) => year >= draft.from && year <= draft.to)
  return spread && spreadOver(frame, chosen, spread)
}

function spreadOf({ cents, way, percent, parts }: SpreadDraft): Spread | undefined {
  if (cents === null) return undefined
  if (way === 'byHand') return { way, cents, parts }
  if (way !== 'yearly') return { way, cents }
  return percent === null ? undefined : { way, cents, basisPointsPerYear: Math.round(percent * 100) }
}
