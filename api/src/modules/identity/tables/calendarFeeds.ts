import { foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { strategies } from '../../plan/tables'
import { moment } from './columns'
import { users } from './users'

export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: uuid('id').primaryKey(),
    secretHash: text('secret_hash').notNull().unique('calendar_feeds_secret_once'),
    /** Through whose eyes it looks. */
    userId: uuid('user_id').notNull(),
    strategyId: uuid('strategy_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    createdAt: moment('created_at').notNull(),
    lastReadAt: moment('last_read_at'),
  },
  (t) => [
    foreignKey({
      name: 'calendar_feeds_user_exists',
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calendar_feeds_strategy_exists',
      columns: [t.strategyId],
      foreignColumns: [strategies.id],
    }).onDelete('cascade'),
    index('calendar_feeds_by_user').on(t.userId, t.strategyId),
    index('calendar_feeds_by_strategy').on(t.strategyId),
  ],
)
