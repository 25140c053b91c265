import { readFile } from 'node:fs/promises'
import { type Id, newId } from '@fahrplan/shared/kernel'
import {
  diffPlans,
  emptyPlan,
  fromDocument,
  type Plan,
  planDocumentSchema,
  type Strategy,
  strategyOf,
} from '@fahrplan/shared/plan'
import { makeDemoAccounts } from '../modules/identity'
import { type PlanAtRevision, type PlanStore, StrategyExistsError } from '../modules/plan'
import { releaseSnapshot, takeSnapshot } from '../modules/snapshots'
import { makeDemoCity } from '../modules/tenancy'
import type { Database, DatabaseHandle } from '../plugins/database'
import { SYSTEM } from './system'

/** Gives an empty database the example city and its accounts; one that holds a strategy keeps what it has. */
export async function loadDemo({ db }: DatabaseHandle, planStore: PlanStore, file: string): Promise<void> {
  if ((await planStore.strategies()).length === 0) {
    const plan = fromDocument(planDocumentSchema.parse(JSON.parse(await readFile(file, 'utf8'))))
    const municipalityId = await makeDemoCity(db, [...plan.department.values()])
    // A database that is empty but already somebody's stays empty.
    if (municipalityId === undefined) return
    try {
      await planStore.createStrategy({
        municipalityId,
        author: SYSTEM,
        changes: diffPlans(emptyPlan, plan),
        cause: { kind: 'import', source: 'demo' },
      })
      await releaseFirstState(db, await planStore.read(strategyOf(plan).id))
      await planStore.createStrategy({
        municipalityId,
        author: SYSTEM,
        changes: diffPlans(emptyPlan, asDraft(plan)),
        cause: { kind: 'import', source: 'demo' },
      })
    } catch (error) {
      // Another process that started together with this one was faster.
      if (!(error instanceof StrategyExistsError)) throw error
    }
  }
  await makeDemoAccounts(db)
}

/** Its id comes after that of the strategy that it continues, so that lists show it after it. */
const DRAFT: Id = '07e7d25f-0ce0-5948-8000-8b3999f2abff'

/** So that the consultant has something to write: what is adopted, others change. */
function asDraft(plan: Plan): Plan {
  const title = 'Fortschreibung 2027 (Beispiel)'
  const strategy: Strategy = { ...strategyOf(plan), id: DRAFT, title, status: 'draft' }
  return { ...plan, strategy: new Map([[DRAFT, strategy]]) }
}

/** So that the committee has something to read. */
async function releaseFirstState(db: Database, first: PlanAtRevision): Promise<void> {
  const place = { strategyId: strategyOf(first.plan).id, id: newId(), author: SYSTEM, at: new Date() }
  await takeSnapshot(db, first, { ...place, title: 'Stand zur Vorstellung im Ausschuss' })
  await releaseSnapshot(db, place)
}
