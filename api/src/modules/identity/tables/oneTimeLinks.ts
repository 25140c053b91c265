import { type Role } from '@fahrplan/shared/plan'
import { LINK_KINDS } from '@fahrplan/shared/tenancy'
import { foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { users } from './users'

/** What was promised to whoever has the secret; a used one is deleted. */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: LINK_KINDS }).notNull(),
    tokenHash: text('token_hash').notNull().unique('one_time_links_token_once'),
    /** Absent with `setup` and `operator`. */
    email: text('email'),
    /** Whose password or address is set anew. */
    userId: uuid('user_id'),
    /** Into which municipality somebody is invited, and as what. */
    municipalityId: uuid('municipality_id'),
    roles: text('roles').array().$type<Role[]>().notNull(),
    departmentIds: uuid('department_ids').array().notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'one_time_links_user_exists',
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete('cascade'),
    index('one_time_links_by_municipality').on(t.municipalityId),
  ],
)
