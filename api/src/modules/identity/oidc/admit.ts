import type { Id } from '@fahrplan/shared/kernel'
import type { Role } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { lockMunicipality } from '../../tenancy'
import type { Identity } from '../createIdentity'
import { findAccount, keepCurrent, makeAccount } from './accounts'
import { findInvitations, useInvitations } from './invitations'
import { belongsSomewhere, followRoles, municipalityOf } from './memberships'
import type { Person } from './personOf'
import type { RoleMapping } from './settings'

export interface AdmitOptions extends Pick<Identity, 'database' | 'identities' | 'now'> {
  readonly mapping: RoleMapping | undefined
  readonly log: { warn(details: object, message: string): void }
}

interface Admission {
  readonly userId: Id
  readonly hasChanged: boolean
  readonly isWelcome: boolean
}

/** The account of whoever the provider vouches for; nothing when there is no place for them here. */
export async function admit(options: AdmitOptions, person: Person): Promise<Id | undefined> {
  const admission = await options.database.db.transaction((tx) => settle(tx, options, person))
  if (admission?.hasChanged) await options.identities.changed(admission.userId)
  return admission?.isWelcome ? admission.userId : undefined
}

async function settle(tx: Database, options: AdmitOptions, person: Person): Promise<Admission | undefined> {
  await lockPerson(tx, person)
  const claim = await claimOf(tx, options, person)
  const { municipalityId, roles, invitations } = claim
  const account = await findAccount(tx, person)
  if (!account && roles.length === 0 && invitations.length === 0) return undefined
  await lockMunicipalities(tx, claim)

  const userId = account?.id ?? (await makeAccount(tx, person, options.now()))
  const changes = [!account || (await keepCurrent(tx, account, person))]
  if (municipalityId !== undefined)
    changes.push(await followRoles(tx, { userId, municipalityId, roles, log: options.log }))
  // Whoever belongs somewhere already accepts an invitation by its link, and sees what it is to.
  if (!(await belongsSomewhere(tx, userId))) changes.push(await useInvitations(tx, userId, invitations))
  const isWelcome = account?.isOperator || (await belongsSomewhere(tx, userId))
  return { userId, hasChanged: changes.includes(true), isWelcome }
}

/** What a person may expect here. */
interface Claim {
  /** The one whose roles follow the provider, if any do. */
  readonly municipalityId: Id | undefined
  readonly roles: readonly Role[]
  /** To other municipalities than that. */
  readonly invitations: readonly { readonly id: Id; readonly municipalityId: Id | null }[]
}

async function claimOf(tx: Database, { mapping, now, log }: AdmitOptions, person: Person): Promise<Claim> {
  const municipalityId = mapping && (await municipalityOf(tx, mapping, log))
  const open = person.email === undefined ? [] : await findInvitations(tx, person.email, now())
  return {
    municipalityId,
    roles: municipalityId === undefined ? [] : person.roles,
    invitations: open.filter((invitation) => invitation.municipalityId !== municipalityId),
  }
}

/** Who comes twice at once, in two windows, gets one account. */
async function lockPerson(tx: Database, { issuer, subject }: Person): Promise<void> {
  const key = JSON.stringify([issuer, subject])
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** Always in the same order, so that no two wait for each other. */
async function lockMunicipalities(tx: Database, { municipalityId, invitations }: Claim): Promise<void> {
  const ids = [municipalityId, ...invitations.map((invitation) => invitation.municipalityId)]
  const known = ids.filter((id): id is Id => typeof id === 'string')
  for (const id of [...new Set(known)].sort()) await lockMunicipality(tx, id)
}
