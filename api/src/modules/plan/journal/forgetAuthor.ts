import type { Id } from '@fahrplan/shared/kernel'
import { sql } from 'drizzle-orm'
import { type Database, execute, statement } from '../../../plugins/database'
import { commits } from '../tables'

const forget = statement(
  'forget author',
  sql`update ${commits} set author = jsonb_set(author, '{name}', 'null')
    where author ->> 'id' = ${sql.placeholder('userId')}::text and author ->> 'name' is not null`,
)

/** The one change that the journal knows: a name makes way for the role in which its bearer acted. */
export async function forgetAuthor(db: Database, userId: Id): Promise<void> {
  await execute(db, forget, { userId })
}
