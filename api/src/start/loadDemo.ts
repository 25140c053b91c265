import { readFile } from 'node:fs/promises'
import { type Author, diffPlans, emptyPlan, fromDocument, planDocumentSchema } from '@fahrplan/shared/plan'
import { makeDemoAccounts } from '../modules/identity'
import { type PlanStore, StrategyExistsError } from '../modules/plan'
import { makeDemoCity } from '../modules/tenancy'
import type { DatabaseHandle } from '../plugins/database'

const SYSTEM: Author = { id: '00000000-0000-7000-8000-000000000000', name: 'Fahrplan', role: 'admin' }

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
    } catch (error) {
      // Another process that started together with this one was faster.
      if (!(error instanceof StrategyExistsError)) throw error
    }
  }
  await makeDemoAccounts(db)
}
