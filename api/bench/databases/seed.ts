import { newId } from '@fahrplan/shared/kernel'
import type { Author } from '@fahrplan/shared/plan'
import { createPlanStore } from '../../src/modules/plan'
import { municipalities } from '../../src/modules/tenancy'
import { openDatabase } from '../../src/plugins/database'
import type { Target } from '../floor/bareDatabase'
import type { GeneratedStrategy } from '../strategies/generateStrategy'

const AUTHOR: Author = { id: '00000000-0000-7000-8000-000000000000', name: 'Fahrplan', role: 'admin' }

/** Brings the strategies into an empty database through the product's own door. */
export async function seed(target: Target, strategies: readonly GeneratedStrategy[]): Promise<void> {
  const place =
    'databaseUrl' in target
      ? { databaseUrl: target.databaseUrl, dataDir: '' }
      : { databaseUrl: undefined, dataDir: target.folder }
  const database = await openDatabase(place)
  const planStore = await createPlanStore(database)
  const municipalityId = newId()
  await database.db.insert(municipalities).values({ id: municipalityId, name: 'Messstadt', land: 'DE-TH' })
  const cause = { kind: 'import', source: 'bench' } as const
  for (const { changes } of strategies)
    await planStore.createStrategy({ municipalityId, author: AUTHOR, cause, changes })
  await planStore.close()
  await database.close()
}
