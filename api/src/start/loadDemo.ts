import { readFile } from 'node:fs/promises'
import { type Author, diffPlans, emptyPlan, fromDocument, planDocumentSchema } from '@fahrplan/shared/plan'
import { type PlanStore, StrategyExistsError } from '../modules/plan'

const SYSTEM: Author = { id: '00000000-0000-7000-8000-000000000000', name: 'Fahrplan', role: 'admin' }

/** Gives an empty database the example city; one that holds a strategy is left alone. */
export async function loadDemo(planStore: PlanStore, file: string): Promise<void> {
  if ((await planStore.strategies()).length > 0) return
  const plan = fromDocument(planDocumentSchema.parse(JSON.parse(await readFile(file, 'utf8'))))
  try {
    await planStore.createStrategy({
      author: SYSTEM,
      changes: diffPlans(emptyPlan, plan),
      cause: { kind: 'import', source: 'demo' },
    })
  } catch (error) {
    // Another process that started together with this one was faster.
    if (!(error instanceof StrategyExistsError)) throw error
  }
}
