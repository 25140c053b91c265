import { type Id, newId } from '@fahrplan/shared/kernel'
import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { memberships, municipalities } from '../../tenancy'
import { createAccount } from '../accounts/createAccount'
import { missingFields } from '../missingFields'
import { expired, useLink } from '../links/linkStore'
import { oneTimeLinks, users } from '../tables'
import { hasPeople } from './offerSetup'

export interface FirstAdmin {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  /** Needed where there is no municipality yet. */
  readonly municipalityName?: string | undefined
}

/** Makes the account of the first administrator, and the municipality where there is none yet. */
export async function setUp(db: Database, admin: FirstAdmin, now: Date): Promise<Id> {
  return db.transaction(async (tx) => {
    // Of two who set up at once, with two links, the second finds the first.
    await tx.execute(sql`lock table ${users} in share row exclusive mode`)
    await useLink(tx, 'setup', admin.token, now)
    if (await hasPeople(tx)) throw expired()
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.kind, 'setup'))
    const userId = await createAccount(tx, { ...admin, isOperator: true }, now)
    const municipalityId = await settle(tx, admin.municipalityName)
    await tx
      .insert(memberships)
      .values({ municipalityId, userId, roles: ['admin', 'strategist'], departmentIds: [] })
    return userId
  })
}

/** What was there before there were accounts belongs to a municipality that waits for its name. */
async function settle(tx: Database, name: string | undefined): Promise<Id> {
  const known = await tx
    .select({ id: municipalities.id, name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.isDemo, false))
    .orderBy(asc(municipalities.name))
  const [only] = known
  if (only && known.length === 1) {
    if (name !== undefined)
      await tx.update(municipalities).set({ name }).where(eq(municipalities.id, only.id))
    return only.id
  }
  if (name === undefined) throw missingFields('municipalityName')
  const namesake = known.find((municipality) => municipality.name === name)
  if (namesake) return namesake.id
  const id = newId()
  await tx.insert(municipalities).values({ id, name, land: 'DE-TH' })
  return id
}
