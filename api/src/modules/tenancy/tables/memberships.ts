import { type Role, ROLES } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { users } from '../../identity/tables'
import { municipalities } from './municipalities'

export const memberships = pgTable(
  'memberships',
  {
    municipalityId: uuid('municipality_id').notNull(),
    userId: uuid('user_id').notNull(),
    roles: text('roles').array().$type<Role[]>().notNull(),
    departmentIds: uuid('department_ids').array().notNull(),
  },
  (t) => [
    primaryKey({ name: 'memberships_pkey', columns: [t.municipalityId, t.userId] }),
    foreignKey({
      name: 'memberships_municipality_exists',
      columns: [t.municipalityId],
      foreignColumns: [municipalities.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'memberships_user_exists',
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete('cascade'),
    index('memberships_by_user').on(t.userId),
    check(
      'memberships_roles_known',
      sql`${t.roles} <@ array[${sql.raw(ROLES.map((role) => `'${role}'`).join(', '))}]::text[] and cardinality(${t.roles}) > 0`,
    ),
  ],
)
