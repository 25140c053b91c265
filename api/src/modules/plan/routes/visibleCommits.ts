import { seesEverything, type Viewer } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import type { PlanStore } from '../planStore'

/** The commits without what the viewer must not know of; each stays, so that revisions have no gaps. */
export async function visibleCommits(
  planStore: PlanStore,
  strategyId: Id,
  viewer: Viewer,
  commits: readonly Commit[],
): Promise<Commit[]> {
  const last = commits.at(-1)
  if (!last || seesEverything(viewer)) return [...commits]
  const { revision, plan } = await planStore.read(strategyId)
  const history = await planStore.history(strategyId, Math.max(revision, last.revision))
  return commits.map((commit) => history.visibleCommit(commit, viewer, plan))
}
