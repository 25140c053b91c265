import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import type { DatabaseHandle, Log } from '../../plugins/database'
import { commitChanges } from './commit/commitChanges'
import { createStrategy } from './commit/createStrategy'
import { deleteStrategy } from './commit/deleteStrategy'
import type { Store } from './commit/store'
import { COMMITS_CHANNEL } from './journal/enterCommit'
import { readJournal } from './journal/readJournal'
import { readMoment } from './journal/readMoment'
import { Feed } from './memory/feed'
import { Heads } from './memory/heads'
import { Mirrors } from './memory/mirrors'
import { Serially } from './memory/serially'
import type { PlanStore } from './planStore'
import { listStrategies } from './rows/listStrategies'

export async function createPlanStore(database: DatabaseHandle, log?: Log): Promise<PlanStore> {
  const heads = new Heads(database)
  const mirrors = new Mirrors(database, log)
  const feed = new Feed({ head: (strategyId) => heads.get(strategyId), journal }, log)
  const queue = new Serially<Id>()

  async function journal(strategyId: Id, range: { after: number; limit: number }): Promise<Commit[]> {
    const head = await heads.get(strategyId)
    if (range.after >= head) return []
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
    feed.restart(strategyId)
  }

  function onNotification(payload: string): void {
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
    feed.recheck()
  }

  await database.listen(COMMITS_CHANNEL, onNotification, onGap)
  const store: Store = { database, heads, mirrors, log, onKept, onDeleted }

  return {
    head: (strategyId) => heads.get(strategyId),
    read: async (strategyId) => {
      const { revision, plan } = await mirrors.get(strategyId, await heads.get(strategyId))
      return { revision, plan }
    },
    commit: (input) => queue.run(input.strategyId, () => commitChanges(store, input)),
    createStrategy: (input) => createStrategy(store, input),
    deleteStrategy: (strategyId) => queue.run(strategyId, () => deleteStrategy(store, strategyId)),
    strategies: () => listStrategies(database.db),
    journal,
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
