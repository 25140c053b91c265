import type { Strategy } from '@fahrplan/shared/plan'
import { asc } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import type { StrategyAtRevision } from '../planStore'
import { strategies } from '../tables'

export async function listStrategies(db: Database): Promise<StrategyAtRevision[]> {
  const rows = await db.select().from(strategies).orderBy(asc(strategies.id))
  return rows.map(({ revision, ...strategy }) => ({ revision, strategy: strategy satisfies Strategy }))
}
