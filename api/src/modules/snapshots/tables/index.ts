import type { Author, PlanDocument } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { strategies } from '../../plan/tables'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** Plans kept whole. Only their release is added later. */
export const snapshots = pgTable(
  'snapshots',
  {
    strategyId: uuid('strategy_id').notNull(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    revision: integer('revision').notNull(),
    takenAt: moment('taken_at').notNull(),
    takenBy: jsonb('taken_by').$type<Author>().notNull(),
    releasedAt: moment('released_at'),
    releasedBy: jsonb('released_by').$type<Author>(),
    sha256: text('sha256').notNull(),
    plan: jsonb('plan').$type<PlanDocument>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'snapshots_pkey', columns: [t.strategyId, t.id] }),
    foreignKey({
      name: 'snapshots_strategy_exists',
      columns: [t.strategyId],
      foreignColumns: [strategies.id],
    }).onDelete('cascade'),
    check('snapshots_release_is_whole', sql`(${t.releasedAt} is null) = (${t.releasedBy} is null)`),
  ],
)
