import type { Id } from '@fahrplan/shared/kernel'
import type { Author } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import { execute, type Log, statement } from '../../../plugins/database'
import { departments, StrategyNotFoundError, strategies } from '../../plan'
import { registeredDepartments } from '../tables'
import { type Aligning, alignDepartments } from './alignDepartments'

/** By the departments alone: what else a reorganisation moves is written together with them. */
const unaligned = statement(
  'unaligned strategies',
  sql`
    select s.id from ${strategies} s
    where s.status <> 'archived' and exists (
      select from ${registeredDepartments} r
      left join ${departments} d on d.strategy_id = s.id and d.id = r.id
      where r.municipality_id = s.municipality_id and case
        when d.id is null then r.retired_on is null
        else (d.parent_id, d.number, d.name, d.retired_on)
          is distinct from (r.parent_id, r.number, r.name, r.retired_on)
      end
    )`,
)

/** Makes up for reorganisations that a process did not live to finish. */
export async function alignAll(aligning: Aligning, author: Author, log?: Log): Promise<void> {
  for (const { id } of await execute<{ id: Id }>(aligning.db, unaligned, {}))
    try {
      await alignDepartments(aligning, id, author)
    } catch (error) {
      if (error instanceof StrategyNotFoundError) continue
      // The others, and the start of the server, must not suffer from it.
      log?.error({ err: error, strategyId: id }, 'the departments could not be brought in line')
    }
}
