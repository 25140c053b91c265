import { type Id, newId } from '@fahrplan/shared/kernel'
import type { Role } from '@fahrplan/shared/plan'
import type { OpenedLink } from '@fahrplan/shared/tenancy'
import { and, eq, gt, lt } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { hashOf, newSecret } from '../secrets'
import { oneTimeLinks } from '../tables'

export type LinkRow = typeof oneTimeLinks.$inferSelect
export type LinkKind = OpenedLink['kind']

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** How long a link lives. */
export const LINK_LIFE_MS: Readonly<Record<LinkKind, number>> = {
  setup: DAY_MS,
  operator: DAY_MS,
  invitation: 7 * DAY_MS,
  passwordReset: HOUR_MS,
  /** Mail to a new address may go astray once. */
  emailChange: DAY_MS,
}

/** A link that the administration hands on takes longer to arrive. */
export const HANDED_ON_MS = DAY_MS

/** So long the administration sees whom it invited in vain. */
const KEPT_AFTER_MS = 30 * DAY_MS

export interface NewLink {
  readonly kind: LinkKind
  /** Absent with `setup` and `operator`. */
  readonly email?: string
  /** Whose password or address is set anew. */
  readonly userId?: Id
  readonly municipalityId?: Id
  readonly roles?: readonly Role[]
  readonly departmentIds?: readonly Id[]
  /** Unless told, as long as its kind lives. */
  readonly lifeMs?: number
}

export interface IssuedSecret {
  readonly link: LinkRow
  /** For the address, and nowhere else. */
  readonly secret: string
}

/** A new one-time link. An earlier one for the same is void: of two mails, the last one counts. */
export async function issueLink(db: Database, wanted: NewLink, now: Date): Promise<IssuedSecret> {
  const { kind, email = null, userId = null, municipalityId = null } = wanted
  const secret = newSecret()
  const link: LinkRow = {
    id: newId(),
    kind,
    tokenHash: hashOf(secret),
    email,
    userId,
    municipalityId,
    roles: [...(wanted.roles ?? [])],
    departmentIds: [...(wanted.departmentIds ?? [])],
    createdAt: now,
    expiresAt: new Date(now.getTime() + (wanted.lifeMs ?? LINK_LIFE_MS[kind])),
  }
  await db.delete(oneTimeLinks).where(forTheSame(link))
  await db.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, new Date(now.getTime() - KEPT_AFTER_MS)))
  await db.insert(oneTimeLinks).values(link)
  return { link, secret }
}

/** A new secret and a new life for what was promised; nothing when it was used or taken back meanwhile. */
export async function renewLink(db: Database, id: Id, now: Date): Promise<IssuedSecret | undefined> {
  const [known] = await db.select().from(oneTimeLinks).where(eq(oneTimeLinks.id, id))
  if (!known) return undefined
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + LINK_LIFE_MS[known.kind])
  const [link] = await db
    .update(oneTimeLinks)
    .set({ tokenHash: hashOf(secret), expiresAt })
    .where(eq(oneTimeLinks.id, id))
    .returning()
  return link && { link, secret }
}

/** What is promised by a secret, without using it up. @throws Problem when it promises nothing any more */
export async function openLink(db: Database, secret: string, now: Date): Promise<LinkRow> {
  const [link] = await db.select().from(oneTimeLinks).where(alive(secret, now))
  if (!link) throw expired()
  return link
}

/**
 * Uses a link up. Inside the transaction that keeps the promise: of two who use it at once one succeeds,
 * and when keeping it fails, the link stays.
 * @throws Problem when there is nothing to use
 */
export async function useLink(tx: Database, kind: LinkKind, secret: string, now: Date): Promise<LinkRow> {
  const [link] = await tx
    .delete(oneTimeLinks)
    .where(and(alive(secret, now), eq(oneTimeLinks.kind, kind)))
    .returning()
  if (!link) throw expired()
  return link
}

export function expired(): Problem {
  return new Problem('link-expired', 'The link has been used or has expired. Ask for a new one.')
}

function alive(secret: string, now: Date) {
  return and(eq(oneTimeLinks.tokenHash, hashOf(secret)), gt(oneTimeLinks.expiresAt, now))
}

function forTheSame({ kind, email, userId, municipalityId }: LinkRow) {
  return and(
    eq(oneTimeLinks.kind, kind),
    email === null ? undefined : eq(oneTimeLinks.email, email),
    userId === null ? undefined : eq(oneTimeLinks.userId, userId),
    municipalityId === null ? undefined : eq(oneTimeLinks.municipalityId, municipalityId),
  )
}
