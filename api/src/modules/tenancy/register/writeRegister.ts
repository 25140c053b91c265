import type { Id } from '@fahrplan/shared/kernel'
import type { Register } from '@fahrplan/shared/tenancy'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { registeredDepartments } from '../tables'

/** Writes what differs. Departments are never deleted: earlier plans name them. */
export async function writeRegister(
  tx: Database,
  municipalityId: Id,
  { before, after }: { readonly before: Register; readonly after: Register },
): Promise<void> {
  const { municipalityId: owner, id } = registeredDepartments
  for (const department of after.values()) {
    const known = before.get(department.id)
    if (known === department) continue
    if (known)
      await tx
        .update(registeredDepartments)
        .set(department)
        .where(and(eq(owner, municipalityId), eq(id, department.id)))
    else await tx.insert(registeredDepartments).values({ municipalityId, ...department })
  }
}
