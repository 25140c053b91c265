import type { FundingProgramme } from '../plan'

/** The same programme without amounts and rates that contradict each other. */
export function consistentProgramme(programme: FundingProgramme): FundingProgramme {
  const { capCents, minimumCents, maxRate, minimumOwnShare } = programme
  return {
    ...programme,
    minimumCents: minimumCents === null ? null : Math.min(minimumCents, capCents ?? minimumCents),
    minimumOwnShare: minimumOwnShare === null ? null : Math.min(minimumOwnShare, 10_000 - (maxRate ?? 0)),
  }
}
