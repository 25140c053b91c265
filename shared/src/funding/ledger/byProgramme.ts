import type { Id } from '../../kernel'
import type { FundingProgramme, Plan } from '../../plan'
import { type Bands, BandSums, entry } from './bands'
import { fundsOf, type Includes, type Means } from './funds'

export interface ProgrammeFunding {
  /** `null`: contributions, which come without a programme. */
  readonly programme: FundingProgramme | null
  readonly means: Means
  readonly bands: Bands
}

/**
 * What comes in `years` by programme, in the order of the names, contributions last.
 * All but benefits in kind together are the cover and the hopes of those years.
 */
export function fundingByProgramme(
  plan: Plan,
  years: readonly number[],
  includes?: Includes,
): ProgrammeFunding[] {
  const wanted = new Set(years)
  const found = new Map<Id | null, { programme: FundingProgramme | null; means: Means; bands: BandSums }>()
  for (const fund of fundsOf(plan, includes)) {
    if (!wanted.has(fund.year)) continue
    const { programme, means } = fund
    const id = programme?.id ?? null
    entry(found, id, () => ({ programme, means, bands: new BandSums() })).bands.add(fund)
  }
  return [...found.values()].sort((a, b) => {
    if (!a.programme || !b.programme) return Number(!a.programme) - Number(!b.programme)
    return a.programme.name.localeCompare(b.programme.name, 'de')
  })
}
