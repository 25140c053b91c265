import { SLIP_CODES } from '@fahrplan/shared/plan'
import { check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { prose } from './columns'
import { oneOf } from './constraints'
import { partColumns, partOfStrategy, refersTo } from './parts'
import { milestones } from './schedule'

/** One per milestone and commit; that key also finds those of a milestone. */
export const slipReasons = pgTable(
  'slip_reasons',
  {
    ...partColumns(),
    milestoneId: uuid('milestone_id').notNull(),
    revision: integer('revision').notNull(),
    code: text('code', { enum: SLIP_CODES }).notNull(),
    note: prose('note'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.milestoneId, milestones),
    oneOf(t.code, SLIP_CODES),
    check('slip_reasons_revision_positive', sql`${t.revision} >= 1`),
  ],
)
