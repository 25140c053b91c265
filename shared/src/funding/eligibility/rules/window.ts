import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether there is, or was, a time to apply. */
export function window({ programme, grant, today }: FundingCase): Finding<'window'> {
  if (grant?.state === 'approved' || grant?.state === 'settled') return notApplicable('decided')
  if (programme.rolling) return met('rolling')
  if (programme.windows.length === 0) return unknown(programme.rolling === null ? 'unknown' : 'callsOnly')
  const applied = grant?.appliedOn
  if (applied) {
    const inside = programme.windows.some(
      ({ opens, closes }) => (opens === null || opens <= applied) && (closes === null || applied <= closes),
    )
    return inside ? met('inside', { day: applied }) : broken('outside', { day: applied })
  }
  const next = nextWindow(programme.windows, today)
  if (!next) return broken('over')
  if (next.opens !== null && next.opens > today) return met('later', { day: next.opens })
  return next.closes === null ? met('now') : met('until', { day: next.closes })
}

type Window = FundingCase['programme']['windows'][number]

/** The one that opens first of those that have not closed. */
export function nextWindow(windows: readonly Window[], today: string): Window | undefined {
  return windows
    .filter(({ closes }) => closes === null || closes >= today)
    .sort((a, b) => ((a.opens ?? '') < (b.opens ?? '') ? -1 : 1))[0]
}
