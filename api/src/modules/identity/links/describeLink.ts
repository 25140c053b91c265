import type { Id } from '@fahrplan/shared/kernel'
import type { OpenedLink } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { municipalities } from '../../tenancy'
import { users } from '../tables'
import { expired, type LinkRow } from './linkStore'

/** What a link is for, as its reader is told. @throws Problem when nobody can keep its promise any more */
export async function describeLink(db: Database, link: LinkRow): Promise<OpenedLink> {
  const { kind, email, municipalityId, expiresAt } = link
  return {
    kind,
    email,
    municipalityName: municipalityId === null ? null : await nameOf(db, municipalityId),
    hasAccount: email !== null && (await hasAccount(db, email)),
    expiresAt: expiresAt.toISOString(),
  }
}

async function nameOf(db: Database, municipalityId: Id): Promise<string> {
  const [municipality] = await db
    .select({ name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.id, municipalityId))
  if (!municipality) throw expired()
  return municipality.name
}

export async function hasAccount(db: Database, email: string): Promise<boolean> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email))
  return user !== undefined
}
