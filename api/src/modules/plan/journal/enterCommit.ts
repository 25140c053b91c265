import type { Id } from '@fahrplan/shared/kernel'
import type { Commit, EntityName } from '@fahrplan/shared/plan'
import { type SQL, sql } from 'drizzle-orm'
import { type Database, execute, type Statement, statement } from '../../../plugins/database'
import type { Idempotency } from '../planStore'
import { fieldOf, recordOf } from '../rows/fields'
import { assignments, stillHolds } from '../rows/rowStatements'
import { TABLES } from '../rows/tables'
import { commits, strategies } from '../tables'

/** Payload: `<strategy>:<revision>`, `<strategy>:deleted`, or that a leaver's name went out of the journals. */
export const COMMITS_CHANNEL = 'fahrplan_commits'
export const AUTHOR_FORGOTTEN = 'author forgotten'

/** What a journal entry is made of. */
export interface Entry {
  readonly strategyId: Id
  readonly commit: Commit
  readonly idempotency?: Idempotency | undefined
}

const strategyId = sql`${sql.placeholder('strategyId')}::uuid`
const revision = sql`${sql.placeholder('revision')}::int`
const id = sql`${sql.placeholder('id')}::uuid`

/** The entry is made for the one row of `origin`, or not at all. Its notification goes out when it is kept. */
const enterAndNotify = (origin: SQL): SQL => sql`
  entered as (
    insert into ${commits} (strategy_id, revision, at, author, cause, changes, idempotency_key, fingerprint)
    select ${strategyId}, ${revision}, ${sql.placeholder('at')}::timestamptz, ${sql.placeholder('author')}::jsonb,
      ${sql.placeholder('cause')}::jsonb, ${sql.placeholder('changes')}::jsonb, ${sql.placeholder('key')}::text,
      ${sql.placeholder('fingerprint')}::text
    ${origin}
    returning revision
  )
  select revision, pg_notify(${sql.raw(`'${COMMITS_CHANNEL}'`)}, ${strategyId} || ':' || revision) from entered`

/** Finds nothing when another commit was faster. Holding this row is the lock: the next commit waits for it. */
const advance = (condition: SQL): SQL => sql`
  advanced as (
    update ${strategies} set revision = ${revision}
    where id = ${strategyId} and revision = ${revision} - 1 ${condition}
    returning revision
  )`

const enterFirst = statement('enter first commit', sql`with ${enterAndNotify(sql``)}`)
const enterNext = statement(
  'enter commit',
  sql`with ${advance(sql``)}, ${enterAndNotify(sql`from advanced`)}`,
)

export async function enterFirstCommit(tx: Database, entry: Entry): Promise<void> {
  await execute(tx, enterFirst, valuesOf(entry))
}

/** False when the strategy is not at the revision before this one. */
export async function enterNextCommit(tx: Database, entry: Entry): Promise<boolean> {
  return (await execute(tx, enterNext, valuesOf(entry))).length > 0
}

const single = new Map<string, Statement>()

/**
 * The commonest commit, one field of one part, in a single round trip: row, journal and notification.
 * False, and nothing is written, when the strategy has moved on or the row is not as the change says.
 */
export async function enterSingleUpdate(db: Database, entry: Entry): Promise<boolean> {
  const [change] = entry.commit.changes
  if (change?.op !== 'update') throw new Error('not a single update')
  const entered = await execute(db, singleUpdate(change.entity, Object.keys(change.after)[0]!), {
    ...valuesOf(entry),
    id: change.id,
    before: JSON.stringify(change.before),
    after: JSON.stringify(change.after),
  })
  return entered.length > 0
}

function singleUpdate(entity: EntityName, name: string): Statement {
  const key = `commit ${entity} ${name}`
  let found = single.get(key)
  if (found) return found
  const fields = [fieldOf(entity, name)]
  const row = sql`t.strategy_id = ${strategyId} and t.id = ${id}`
  const holds = sql`and exists (
    select from ${TABLES[entity]} t, jsonb_to_record(${sql.placeholder('before')}::jsonb) as ${recordOf('was', fields)}
    where ${row} and ${stillHolds(fields)}
  )`
  found = statement(
    key,
    sql`with ${advance(holds)},
      written as (
        update ${TABLES[entity]} t set ${assignments(fields)}
        from advanced, jsonb_to_record(${sql.placeholder('after')}::jsonb) as ${recordOf('wanted', fields)}
        where ${row}
      ),
      ${enterAndNotify(sql`from advanced`)}`,
  )
  single.set(key, found)
  return found
}

function valuesOf({ strategyId, commit, idempotency }: Entry): Record<string, unknown> {
  return {
    strategyId,
    revision: commit.revision,
    at: commit.at,
    author: JSON.stringify(commit.author),
    cause: JSON.stringify(commit.cause),
    changes: JSON.stringify(commit.changes),
    key: idempotency?.key ?? null,
    fingerprint: idempotency?.fingerprint ?? null,
  }
}
