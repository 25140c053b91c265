import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Failed attempts by account and by address, in hashes; shared by all processes. */
export const attempts = pgTable('attempts', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  blockedUntil: moment('blocked_until').notNull(),
  /** After this they are forgotten. */
  forgetAt: moment('forget_at').notNull(),
})
