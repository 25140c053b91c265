import { boolean, foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { users } from './users'

export const SIGN_IN_METHODS = ['password', 'organisation', 'demo', 'link'] as const

/** Of the secret that the cookie holds only a hash is kept: who reads the database cannot sign in with it. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique('sessions_token_once'),
    userId: uuid('user_id').notNull(),
    method: text('method', { enum: SIGN_IN_METHODS }).notNull(),
    /** The password was right; until a code is, the session opens nothing. */
    awaitsSecondFactor: boolean('awaits_second_factor').notNull(),
    userAgent: text('user_agent').notNull(),
    createdAt: moment('created_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** Tells the identity provider which of its sessions to end too. */
    idToken: text('id_token'),
  },
  (t) => [
    foreignKey({
      name: 'sessions_user_exists',
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete('cascade'),
    index('sessions_by_user').on(t.userId),
  ],
)
