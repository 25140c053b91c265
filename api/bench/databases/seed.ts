import { type Id, newId } from '@fahrplan/shared/kernel'
import type { Author } from '@fahrplan/shared/plan'
import { createPlanStore } from '../../src/modules/plan'
import { startSession, users } from '../../src/modules/identity'
import { memberships, municipalities } from '../../src/modules/tenancy'
import { type DatabaseHandle, openDatabase } from '../../src/plugins/database'
import type { Target } from '../floor/bareDatabase'
import type { GeneratedStrategy } from '../strategies/generateStrategy'

const AUTHOR: Author = { id: '00000000-0000-7000-8000-000000000000', name: 'Fahrplan', role: 'admin' }

/** Brings the strategies into an empty database through the product's own door, and a strategist who is signed in. */
export async function seed(
  target: Target,
  strategies: readonly Pick<GeneratedStrategy, 'changes'>[],
): Promise<string> {
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
  const cookie = await signInStrategist(database, municipalityId)
  await planStore.close()
  await database.close()
  return cookie
}

async function signInStrategist(database: DatabaseHandle, municipalityId: Id): Promise<string> {
  const userId = newId()
  await database.db.insert(users).values({ id: userId, email: 'messung@example.org', name: 'Messung' })
  await database.db
    .insert(memberships)
    .values({ municipalityId, userId, roles: ['strategist'], departmentIds: [] })
  const session = { userId, method: 'password', userAgent: 'bench' } as const
  const { secret } = await startSession(database, session, new Date())
  return `fahrplan_session=${secret}`
}
