import type { Cents } from '../../kernel'
import type { Lane } from './lanes'
import { movingAlong, type YearSplit } from './splitYears'

interface YearRow {
  readonly year: number
  readonly plannedCents: Cents
  readonly eligibleCents?: Cents | null
}

export interface Held {
  readonly planned: Cents
  readonly eligible: Cents
}

/** What a lane holds later on. Rows keep their year, so that no two of them ever claim the same one. */
export interface ShiftedLane<T> {
  readonly kept: readonly (Held & { readonly row: T })[]
  readonly made: readonly (Held & { readonly like: T; readonly year: number })[]
  readonly gone: readonly T[]
}

export function shiftLane<T extends YearRow>(
  lane: Lane<T>,
  splits: ReadonlyMap<T, YearSplit>,
  months: number,
): ShiftedLane<T> {
  const held = heldByYear(lane, splits, Math.floor(months / 12))
  const known = new Set(lane.map(({ year }) => year))
  const like = lane.at(-1)!
  return {
    kept: lane.flatMap((row) => {
      const amounts = held.get(row.year)
      return amounts ? { row, ...amounts } : []
    }),
    made: [...held].flatMap(([year, amounts]) =>
      known.has(year) || amounts.planned === 0 ? [] : { like, year, ...amounts },
    ),
    gone: lane.filter(({ year }) => !held.has(year)),
  }
}

function heldByYear<T extends YearRow>(
  lane: Lane<T>,
  splits: ReadonlyMap<T, YearSplit>,
  years: number,
): ReadonlyMap<number, Held> {
  const held = new Map<number, Held>()
  const add = (year: number, planned: Cents, eligible: Cents) => {
    const before = held.get(year)
    held.set(year, {
      planned: (before?.planned ?? 0) + planned,
      eligible: (before?.eligible ?? 0) + eligible,
    })
  }
  for (const row of lane) {
    const split = splits.get(row)!
    const eligible = row.eligibleCents ?? 0
    const along = movingAlong(eligible, split)
    add(row.year + years, split.staying, eligible - along)
    if (split.moving > 0) add(row.year + years + 1, split.moving, along)
  }
  return held
}
