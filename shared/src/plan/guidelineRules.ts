import { sameValue } from './changes'
import type { FundingProgramme, GuidelineField } from './entities'

type Rules = Pick<FundingProgramme, GuidelineField>
type Window = FundingProgramme['windows'][number]

/**
 * Whether a rule became another one. A value that nobody knew and somebody fills in is knowledge about the same rule:
 * it was so when the grant was applied for.
 */
export function isOtherRule(before: Rules, after: Rules, field: GuidelineField): boolean {
  return !sameValue(before[field], after[field]) && !isFilledIn(before, after, field)
}

/** Whether nobody knows what a guideline says there; an empty list of exclusions says that there are none. */
export function isUnknownRule(rules: Rules, field: GuidelineField): boolean {
  if (field === 'windows') return rules.windows.length === 0 && rules.rolling !== true
  const value = rules[field]
  return value === null || value === ''
}

/** Whether the later rules say there what was unknown before, and change nothing that was known. */
export function isFilledIn(before: Rules, after: Rules, field: GuidelineField): boolean {
  if (isUnknownRule(before, field)) return true
  return field === 'windows' && haveOnlyMoreDays(before.windows, after.windows)
}

/** One of the days of a window may be unknown. */
function haveOnlyMoreDays(before: readonly Window[], after: readonly Window[]): boolean {
  const keeps = (was: string | null, is: string | null) => was === null || was === is
  return (
    before.length === after.length &&
    before.every(
      (was, place) => keeps(was.opens, after[place]!.opens) && keeps(was.closes, after[place]!.closes),
    )
  )
}
