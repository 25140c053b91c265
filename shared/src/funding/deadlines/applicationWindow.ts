import type { Day } from '../../kernel'
import type { FundingDeadline } from './deadline'
import type { FundingCase } from './fundingCase'
import { knownDeadline, unknownDeadline } from './makeDeadline'

/**
 * The application has to be made before the window closes: the next one that does, or, where all have closed, the
 * last. A programme that takes applications at any time has none.
 */
export function applicationWindow(one: FundingCase, today: Day): FundingDeadline[] {
  const { rolling, windows } = one.programme
  if (one.grant.state !== 'idea' || rolling) return []
  const closings = windows.flatMap(({ closes }) => closes ?? []).sort()
  const next = closings.find((closes) => closes >= today)
  const isOpenEnded = windows.some(
    ({ opens, closes }) => closes === null && (opens === null || opens <= today),
  )
  const due = next ?? (isOpenEnded ? undefined : closings.at(-1))
  return [
    due === undefined
      ? unknownDeadline(one, 'window', 'windows')
      : knownDeadline(one, 'window', { due, own: false }),
  ]
}
