import { LAENDER } from '@fahrplan/shared/kernel'
import { sql } from 'drizzle-orm'
import { boolean, check, pgTable, text, uuid } from 'drizzle-orm/pg-core'

export const municipalities = pgTable(
  'municipalities',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    land: text('land', { enum: LAENDER }).notNull(),
    secondFactorRequired: boolean('second_factor_required').notNull().default(false),
    isDemo: boolean('is_demo').notNull().default(false),
  },
  (t) => [check('municipalities_name_not_blank', sql`btrim(${t.name}) <> ''`)],
)
