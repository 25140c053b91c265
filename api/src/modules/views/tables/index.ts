import {
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { strategies } from '../../plan/tables'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** What the roadmap shows, under a name: the owner's own, or everybody's in the strategy. */
export const savedViews = pgTable(
  'saved_views',
  {
    strategyId: uuid('strategy_id').notNull(),
    id: uuid('id').notNull(),
    /** Stays when the owner leaves; there is no account behind it then. */
    ownerId: uuid('owner_id').notNull(),
    ownerName: text('owner_name'),
    name: text('name').notNull(),
    shared: boolean('shared').notNull(),
    query: text('query').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'saved_views_pkey', columns: [t.strategyId, t.id] }),
    foreignKey({
      name: 'saved_views_strategy_exists',
      columns: [t.strategyId],
      foreignColumns: [strategies.id],
    }).onDelete('cascade'),
    unique('saved_views_name_once').on(t.strategyId, t.ownerId, t.name),
    index('saved_views_by_owner').on(t.ownerId),
  ],
)
