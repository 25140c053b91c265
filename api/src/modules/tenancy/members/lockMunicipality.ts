import type { Id } from '@fahrplan/shared/kernel'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { municipalities } from '../tables'

/**
 * Whoever changes a municipality's members, invitations or departments holds its row: what was looked at
 * holds until the transaction ends.
 */
export async function lockMunicipality(tx: Database, municipalityId: Id): Promise<void> {
  await tx
    .select({ id: municipalities.id })
    .from(municipalities)
    .where(eq(municipalities.id, municipalityId))
    .for('update')
}
