import type { Author, Cause, Change } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { strategies } from './strategies'

/** In SQL, whether a commit tells a day of a milestone: the index holds only those, and is found by the same words. */
export const tellsMilestoneDay = (changes: string): string =>
  `${changes} @? '$[*] ? (@.entity == "milestone" && exists (@.after.planned))'`

/** In SQL, whether a commit changes a link between steps; as above. */
export const tellsLink = (changes: string): string => `${changes} @? '$[*] ? (@.entity == "dependency")'`

/** The journal. Entries are added, never changed; replayed from the first to the last they are the plan. */
export const commits = pgTable(
  'commits',
  {
    strategyId: uuid('strategy_id').notNull(),
    revision: integer('revision').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'date', precision: 3 }).notNull(),
    author: jsonb('author').$type<Author>().notNull(),
    cause: jsonb('cause').$type<Cause>().notNull(),
    changes: jsonb('changes').$type<Change[]>().notNull(),
    idempotencyKey: text('idempotency_key'),
    fingerprint: text('fingerprint'),
  },
  (t) => [
    primaryKey({ name: 'commits_pkey', columns: [t.strategyId, t.revision] }),
    foreignKey({
      name: 'commits_strategy_exists',
      columns: [t.strategyId],
      foreignColumns: [strategies.id],
    }).onDelete('cascade'),
    unique('commits_idempotency_key_once').on(t.strategyId, t.idempotencyKey),
    index('commits_by_milestone_days')
      .on(t.strategyId, t.revision)
      .where(sql.raw(tellsMilestoneDay('changes'))),
    index('commits_by_links')
      .on(t.strategyId, t.revision)
      .where(sql.raw(tellsLink('changes'))),
    check('commits_revision_positive', sql`${t.revision} >= 1`),
    check('commits_key_with_fingerprint', sql`(${t.idempotencyKey} is null) = (${t.fingerprint} is null)`),
  ],
)
