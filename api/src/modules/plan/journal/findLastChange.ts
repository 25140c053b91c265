import type { Id } from '@fahrplan/shared/kernel'
import type { Change, Commit, Conflict } from '@fahrplan/shared/plan'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import type { ChangedBy } from '../errors'
import { commits } from '../tables'

/** Who made what a conflict is about: looked for in the recent commits first, then in the whole journal. */
export async function findLastChange(
  db: Database,
  strategyId: Id,
  recent: readonly Commit[],
  conflict: Conflict,
): Promise<ChangedBy | null> {
  const commit = recent.findLast(({ changes }) => changes.some((change) => made(change, conflict)))
  if (commit) return { author: commit.author, at: commit.at, revision: commit.revision }
  const [entry] = await db
    .select({ author: commits.author, at: commits.at, revision: commits.revision })
    .from(commits)
    .where(and(eq(commits.strategyId, strategyId), madeInJournal(conflict)))
    .orderBy(desc(commits.revision))
    .limit(1)
  return entry ? { ...entry, at: entry.at.toISOString() } : null
}

function made(change: Change, conflict: Conflict): boolean {
  if (change.entity !== conflict.entity || change.id !== conflict.id) return false
  switch (conflict.kind) {
    case 'missing':
      return change.op === 'delete'
    case 'exists':
      return change.op === 'create'
    case 'field':
      return change.op !== 'delete' && Object.hasOwn(change.after, conflict.field)
  }
}

function madeInJournal(conflict: Conflict) {
  const named = '@.entity == $entity && @.id == $id'
  const test = {
    missing: `$[*] ? (${named} && @.op == "delete")`,
    exists: `$[*] ? (${named} && @.op == "create")`,
    field: `$[*] ? (${named} && @.op != "delete").after.keyvalue() ? (@.key == $field)`,
  }[conflict.kind]
  const values = JSON.stringify({ field: '', ...conflict })
  return sql`jsonb_path_exists(${commits.changes}, ${test}::jsonpath, ${values}::jsonb)`
}
