import type { Id } from '@fahrplan/shared/kernel'
import type { Department } from '@fahrplan/shared/plan'
import type { Database } from '../../plugins/database'
import { municipalities, registeredDepartments } from './tables'

/** The same in every installation, so that two processes that start together make one. */
const DEMO_CITY: Id = '00000000-0000-7000-8000-0000000000d0'

/** The example city with its departments; nothing where there is another municipality already. */
export async function makeDemoCity(
  db: Database,
  departments: readonly Department[],
): Promise<Id | undefined> {
  const others = await db.select({ id: municipalities.id }).from(municipalities)
  if (others.some(({ id }) => id !== DEMO_CITY)) return undefined
  await db
    .insert(municipalities)
    .values({ id: DEMO_CITY, name: 'Landeshauptstadt Erfurt (Beispiel)', land: 'DE-TH', isDemo: true })
    .onConflictDoNothing()
  if (departments.length > 0)
    await db
      .insert(registeredDepartments)
      .values(departments.map((department) => ({ municipalityId: DEMO_CITY, ...department })))
      .onConflictDoNothing()
  return DEMO_CITY
}
