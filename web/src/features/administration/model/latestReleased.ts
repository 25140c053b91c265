import type { Snapshot } from '@fahrplan/shared/tenancy'

/** The one that the committee reads. */
export function latestReleased(snapshots: readonly Snapshot[]): Snapshot | undefined {
  let latest: Snapshot | undefined
  for (const snapshot of snapshots)
    if (snapshot.releasedAt !== null && snapshot.releasedAt > (latest?.releasedAt ?? '')) latest = snapshot
  return latest
}
