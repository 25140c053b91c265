import { sql } from 'drizzle-orm'
import { check, date, foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { municipalities } from './municipalities'

/** What the departments of all strategies of a municipality are copies of. */
export const registeredDepartments = pgTable(
  'registered_departments',
  {
    municipalityId: uuid('municipality_id').notNull(),
    id: uuid('id').notNull(),
    parentId: uuid('parent_id'),
    number: text('number').notNull(),
    name: text('name').notNull(),
    retiredOn: date('retired_on', { mode: 'string' }),
    mergedIntoId: uuid('merged_into_id'),
  },
  (t) => [
    primaryKey({ name: 'registered_departments_pkey', columns: [t.municipalityId, t.id] }),
    foreignKey({
      name: 'registered_departments_municipality_exists',
      columns: [t.municipalityId],
      foreignColumns: [municipalities.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'registered_departments_parent_exists',
      columns: [t.municipalityId, t.parentId],
      foreignColumns: [t.municipalityId, t.id],
    }),
    foreignKey({
      name: 'registered_departments_merged_into_exists',
      columns: [t.municipalityId, t.mergedIntoId],
      foreignColumns: [t.municipalityId, t.id],
    }),
    check('registered_departments_name_not_blank', sql`btrim(${t.name}) <> ''`),
    check(
      'registered_departments_merged_is_retired',
      sql`${t.mergedIntoId} is null or ${t.retiredOn} is not null`,
    ),
  ],
)
