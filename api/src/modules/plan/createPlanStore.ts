import { type Day, germanDayOf, type Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import type { DatabaseHandle, Log } from '../../plugins/database'
import { commitChanges } from './commit/commitChanges'
import { createStrategy } from './commit/createStrategy'
import { deleteStrategy } from './commit/deleteStrategy'
import type { Store } from './commit/store'
import { AUTHOR_FORGOTTEN, COMMITS_CHANNEL } from './journal/enterCommit'
import { forgetAuthor } from './journal/forgetAuthor'
import { readAuthored } from './journal/readAuthored'
import { readDayCommits } from './journal/readDayCommits'
import { type JournalRange, readJournal } from './journal/readJournal'
import { readMoment } from './journal/readMoment'
import { Feed } from './memory/feed'
import { Heads } from './memory/heads'
import { Histories } from './memory/histories'
import { Mirrors } from './memory/mirrors'
import { Serially } from './memory/serially'
import { StrategyNotFoundError } from './errors'
import type { PlanStore } from './planStore'
import { listStrategies, readMunicipality } from './rows/listStrategies'

/** `today`: the day by which commits are judged. */
export async function createPlanStore(
  database: DatabaseHandle,
  log?: Log,
  today: () => Day = () => germanDayOf(new Date()),
): Promise<PlanStore> {
  const heads = new Heads(database)
  const mirrors = new Mirrors(database, log)
  const histories = new Histories(database.db, mirrors)
  const municipalities = new Map<Id, Id>()
  const feed = new Feed({ head: (strategyId) => heads.get(strategyId), journal }, log)
  const queue = new Serially<Id>()

  async function journal(strategyId: Id, range: JournalRange): Promise<Commit[]> {
    const head = await heads.get(strategyId)
    if (range.after >= head) return []
    if (range.since !== undefined) return readJournal(database.db, strategyId, range)
    // Who follows a strategy asks for its latest commits: memory has them, once it has caught up.
    const mirror = mirrors.peek(strategyId) && (await mirrors.get(strategyId, head))
    return mirror?.since(range.after, range.limit) ?? readJournal(database.db, strategyId, range)
  }

  function onKept(strategyId: Id, commit: Commit): void {
    heads.tell(strategyId, commit.revision)
    feed.announce(strategyId, commit.revision)
  }

  function onDeleted(strategyId: Id): void {
    heads.forget(strategyId)
    mirrors.drop(strategyId)
    histories.drop(strategyId)
    municipalities.delete(strategyId)
    feed.restart(strategyId)
  }

  function onNotification(payload: string): void {
    if (payload === AUTHOR_FORGOTTEN) {
      mirrors.dropAll()
      return
    }
    const [strategyId, revision] = payload.split(':') as [Id, string]
    if (revision === 'deleted') {
      onDeleted(strategyId)
      return
    }
    heads.tell(strategyId, Number(revision))
    feed.announce(strategyId, Number(revision))
  }

  function onGap(): void {
    heads.forgetAll()
    mirrors.dropAll()
    histories.dropAll()
    municipalities.clear()
    feed.recheck()
  }

  async function municipalityOf(strategyId: Id): Promise<Id> {
    const known = municipalities.get(strategyId) ?? (await readMunicipality(database.db, strategyId))
    if (known === undefined) throw new StrategyNotFoundError(strategyId)
    municipalities.set(strategyId, known)
    return known
  }

  await database.listen(COMMITS_CHANNEL, onNotification, onGap)
  const store: Store = { database, heads, mirrors, log, today, onKept, onDeleted }

  return {
    head: (strategyId) => heads.get(strategyId),
    read: async (strategyId) => {
      const { revision, plan } = await mirrors.get(strategyId, await heads.get(strategyId))
      return { revision, plan }
    },
    commit: (input) => queue.run(input.strategyId, () => commitChanges(store, input)),
    createStrategy: (input) => createStrategy(store, input),
    deleteStrategy: (strategyId) => queue.run(strategyId, () => deleteStrategy(store, strategyId)),
    strategies: (municipalityIds) => listStrategies(database.db, municipalityIds),
    municipalityOf,
    history: (strategyId, revision) => histories.get(strategyId, revision),
    forgetAuthor: async (userId, tx = database.db) => {
      await forgetAuthor(tx, userId)
      // Commits in memory still have the name, here and in every other process.
      await tx.execute(sql`select pg_notify(${COMMITS_CHANNEL}, ${AUTHOR_FORGOTTEN})`)
      mirrors.dropAll()
    },
    authored: (userId) => readAuthored(database.db, userId),
    journal,
    dayCommits: async (strategyId, milestoneId) => {
      await heads.get(strategyId)
      return readDayCommits(database.db, strategyId, milestoneId)
    },
    momentOf: async (strategyId, revision) => {
      const [remembered] = mirrors.peek(strategyId)?.since(revision - 1, 1) ?? []
      return remembered?.at ?? readMoment(database.db, strategyId, revision)
    },
    subscribe: (strategyId, onCommit) => feed.subscribe(strategyId, onCommit),
    close: async () => {
      feed.close()
      await queue.idle()
    },
  }
}
