import { TOKEN_SCOPES } from '@fahrplan/shared/tenancy'
import { foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { users } from './users'

export const apiTokens = pgTable(
  'api_tokens',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique('api_tokens_token_once'),
    /** In whose name it acts. */
    userId: uuid('user_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    name: text('name').notNull(),
    scope: text('scope', { enum: TOKEN_SCOPES }).notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (t) => [
    foreignKey({
      name: 'api_tokens_user_exists',
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete('cascade'),
    index('api_tokens_by_user').on(t.userId),
  ],
)
