import type { Id } from '@fahrplan/shared/kernel'
import type { Plan, Tranche } from '@fahrplan/shared/plan'

/** By their years. */
export function tranchesByGrant(plan: Plan): ReadonlyMap<Id, readonly Tranche[]> {
  const found = new Map<Id, Tranche[]>()
  for (const tranche of plan.tranche.values()) {
    const known = found.get(tranche.grantId)
    if (known) known.push(tranche)
    else found.set(tranche.grantId, [tranche])
  }
  for (const tranches of found.values()) tranches.sort((a, b) => a.year - b.year)
  return found
}
