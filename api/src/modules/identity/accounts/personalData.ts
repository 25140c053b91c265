import { type Id, idSchema } from '@fahrplan/shared/kernel'
import { causeSchema, revisionSchema } from '@fahrplan/shared/plan'
import {
  apiTokenSchema,
  calendarFeedSchema,
  membershipSchema,
  signedInPlaceSchema,
} from '@fahrplan/shared/tenancy'
import { and, asc, eq, or } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../../../plugins/database'
import { memberships, municipalities } from '../../tenancy'
import { feedsOf } from '../feeds/feedStore'
import { identities, oneTimeLinks, sessions, users } from '../tables'
import { listTokens } from '../tokens/tokenStore'
import type { Traces } from './traces'

const moment = z.iso.datetime()

export const personalDataSchema = z
  .strictObject({
    exportedAt: moment,
    account: z.strictObject({
      id: idSchema,
      name: z.string(),
      email: z.string(),
      isOperator: z.boolean(),
      hasPassword: z.boolean(),
      hasSecondFactor: z.boolean(),
      createdAt: moment,
      lastSignInAt: moment.nullable(),
    }),
    organisationAccounts: z.array(z.strictObject({ issuer: z.string(), subject: z.string() })),
    memberships: z.array(
      z.strictObject({ municipalityId: idSchema, municipalityName: z.string(), ...membershipSchema.shape }),
    ),
    sessions: z.array(signedInPlaceSchema.omit({ isCurrent: true })),
    tokens: z.array(apiTokenSchema),
    calendarFeeds: z.array(calendarFeedSchema.extend({ strategyId: idSchema })),
    links: z
      .array(
        z.strictObject({
          kind: z.string(),
          email: z.string().nullable(),
          createdAt: moment,
          expiresAt: moment,
        }),
      )
      .meta({ description: 'Open invitations, and links for a new password or address' }),
    journal: z
      .array(
        z.strictObject({
          strategyId: idSchema,
          strategyTitle: z.string(),
          revision: revisionSchema,
          at: moment,
          cause: causeSchema,
        }),
      )
      .meta({ description: 'Changes made, without what was changed' }),
    snapshots: z.array(
      z.strictObject({
        strategyId: idSchema,
        id: idSchema,
        title: z.string(),
        takenAt: moment.optional(),
        releasedAt: moment.optional(),
      }),
    ),
    views: z
      .array(
        z.strictObject({
          strategyId: idSchema,
          id: idSchema,
          name: z.string(),
          query: z.string(),
          shared: z.boolean(),
          createdAt: moment,
        }),
      )
      .meta({ description: 'Views of the roadmap that were saved' }),
  })
  .meta({ id: 'PersonalData', description: 'Everything that is kept about somebody, but for secrets' })
export type PersonalData = z.infer<typeof personalDataSchema>

/** Everything about somebody; nothing when there is no such account. */
export async function readPersonalData(
  db: Database,
  traces: Traces,
  userId: Id,
  now: Date,
): Promise<PersonalData | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, userId))
  if (!user) return undefined
  return {
    exportedAt: now.toISOString(),
    account: {
      id: user.id,
      name: user.name,
      email: user.email,
      isOperator: user.isOperator,
      hasPassword: user.passwordHash !== null,
      hasSecondFactor: user.totpConfirmedAt !== null,
      createdAt: user.createdAt.toISOString(),
      lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
    },
    organisationAccounts: await db
      .select({ issuer: identities.issuer, subject: identities.subject })
      .from(identities)
      .where(eq(identities.userId, userId)),
    memberships: await readMemberships(db, userId),
    // Those of a shared account are other people's.
    sessions: user.isDemo ? [] : await readSessions(db, userId),
    tokens: await listTokens(db, userId),
    calendarFeeds: await feedsOf(db, userId),
    links: await readLinks(db, user),
    journal: [...(await traces.journal(userId))],
    snapshots: [...(await traces.snapshots(userId))],
    views: [...(await traces.views(userId))],
  }
}

async function readMemberships(db: Database, userId: Id): Promise<PersonalData['memberships']> {
  return db
    .select({
      municipalityId: memberships.municipalityId,
      municipalityName: municipalities.name,
      roles: memberships.roles,
      departmentIds: memberships.departmentIds,
    })
    .from(memberships)
    .innerJoin(municipalities, eq(municipalities.id, memberships.municipalityId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(municipalities.name))
}

async function readSessions(db: Database, userId: Id): Promise<PersonalData['sessions']> {
  const rows = await db
    .select()
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(asc(sessions.createdAt))
  return rows.map(({ id, method, userAgent, createdAt, lastSeenAt }) => ({
    id,
    method,
    userAgent,
    signedInAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }))
}

async function readLinks(
  db: Database,
  { id: userId, email }: typeof users.$inferSelect,
): Promise<PersonalData['links']> {
  // To whoever has the address: an invitation. An address that others want for themselves is their matter.
  const invitations = and(eq(oneTimeLinks.email, email), eq(oneTimeLinks.kind, 'invitation'))
  const rows = await db
    .select()
    .from(oneTimeLinks)
    .where(or(invitations, eq(oneTimeLinks.userId, userId)))
    .orderBy(asc(oneTimeLinks.createdAt))
  return rows.map(({ kind, email: to, createdAt, expiresAt }) => ({
    kind,
    email: to,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }))
}
