import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment } from './columns'

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    /** In lower case: the same address written otherwise is the same account. */
    email: text('email').notNull().unique('users_email_once'),
    name: text('name').notNull(),
    /** Argon2id; absent for accounts of the organisation and those of the demo. */
    passwordHash: text('password_hash'),
    /** Base32; it counts once it is confirmed by a first code. */
    totpSecret: text('totp_secret'),
    totpConfirmedAt: moment('totp_confirmed_at'),
    /** The time step of the last accepted code: each code opens once. */
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    isOperator: boolean('is_operator').notNull().default(false),
    isDemo: boolean('is_demo').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastSignInAt: moment('last_sign_in_at'),
  },
  (t) => [
    check('users_email_lower_case', sql`${t.email} = lower(${t.email})`),
    check('users_name_not_blank', sql`btrim(${t.name}) <> ''`),
    check(
      'users_totp_confirmed_has_secret',
      sql`${t.totpConfirmedAt} is null or ${t.totpSecret} is not null`,
    ),
  ],
)

/** An account of the organisation's own identity provider. */
export const identities = pgTable(
  'identities',
  { issuer: text('issuer').notNull(), subject: text('subject').notNull(), userId: uuid('user_id').notNull() },
  (t) => [
    primaryKey({ name: 'identities_pkey', columns: [t.issuer, t.subject] }),
    foreignKey({
      name: 'identities_user_exists',
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete('cascade'),
    index('identities_by_user').on(t.userId),
  ],
)

/** Each opens once in place of a code of the second factor; a used one is deleted. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  { userId: uuid('user_id').notNull(), codeHash: text('code_hash').notNull() },
  (t) => [
    primaryKey({ name: 'recovery_codes_pkey', columns: [t.userId, t.codeHash] }),
    foreignKey({
      name: 'recovery_codes_user_exists',
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete('cascade'),
  ],
)
