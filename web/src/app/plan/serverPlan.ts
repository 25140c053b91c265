import { applyChanges, type Commit, type Plan } from '@fahrplan/shared/plan'

/** The plan as the server has it, at a revision. */
export interface ServerPlan {
  readonly revision: number
  readonly plan: Plan
  /** Commits that came before one they stand on. */
  readonly early: ReadonlyMap<number, Commit>
}

export function serverPlan(revision: number, plan: Plan): ServerPlan {
  return { revision, plan, early: new Map() }
}

/**
 * Takes a commit in, whichever way it came: twice is as good as once, and one that comes
 * too early waits for those before it.
 */
export function receive(server: ServerPlan, commit: Commit): ServerPlan {
  if (commit.revision <= server.revision) return server
  const early = new Map(server.early).set(commit.revision, commit)
  let { revision, plan } = server
  for (let next = early.get(revision + 1); next; next = early.get(revision + 1)) {
    plan = applyChanges(plan, next.changes)
    revision = next.revision
    early.delete(revision)
  }
  return { revision, plan, early }
}
