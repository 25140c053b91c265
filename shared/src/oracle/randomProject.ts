import { addDays, type Day } from '../kernel'
import type { DayUnit } from '../schedule'
import type { LinkType } from '../schedule'
import { gapOf } from './gaps'
import type { OracleProject } from './project'

/** TaskJuggler knows no day after 2035. */
const PROJECT_DAYS = 7 * 365

const TYPES: readonly LinkType[] = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF']

export interface RandomProjectOptions {
  readonly name: string
  readonly unit: DayUnit
  readonly direction: 'early' | 'late'
  readonly items: number
  readonly links: number
  /** From 0 up to and without 1. */
  random(): number
}

/** Links lead from earlier to later items and say what TaskJuggler can say too. */
export function randomProject({
  name,
  unit,
  direction,
  items,
  links,
  random,
}: RandomProjectOptions): OracleProject {
  const below = (most: number) => Math.floor(random() * most)
  const first: Day = addDays('2027-01-04', below(200))
  const lengths = Array.from({ length: items }, (_, index) => (index % 5 === 4 ? 0 : 1 + below(40)))
  const made: [number, number, LinkType, number][] = []
  const known = new Set<string>()
  while (made.length < links) {
    const to = 1 + below(items - 1)
    const from = Math.max(0, to - 1 - below(12))
    const type = TYPES[below(TYPES.length)]!
    const lag = below(50) - 12
    // It keeps one gap for a pair of items.
    if (known.has(`${from} ${to}`) || !gapOf(direction, type, lag, lengths[from]!, lengths[to]!)) continue
    known.add(`${from} ${to}`)
    made.push([from, to, type, lag])
  }
  return { name, unit, direction, first, last: addDays(first, PROJECT_DAYS), lengths, links: made }
}
