import { municipalities } from '../modules/tenancy'
import type { DatabaseHandle } from '../plugins/database'
import { HOME } from './samples'

/** Gives a new database what every strategy of the tests belongs to. */
export async function settleIn({ db }: Pick<DatabaseHandle, 'db'>): Promise<void> {
  await db.insert(municipalities).values({ id: HOME, name: 'Heimstadt', land: 'DE-TH' })
}
