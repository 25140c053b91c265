import type { Id } from '@fahrplan/shared/kernel'
import type { RegisteredDepartment } from '@fahrplan/shared/tenancy'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { registeredDepartments } from '../tables'

/** By number, then by name. */
export async function readRegister(db: Database, municipalityId: Id): Promise<RegisteredDepartment[]> {
  const { number, name, id } = registeredDepartments
  const rows = await db
    .select()
    .from(registeredDepartments)
    .where(eq(registeredDepartments.municipalityId, municipalityId))
    .orderBy(asc(number), asc(name), asc(id))
  return rows.map(({ municipalityId: _owner, ...department }) => department)
}
