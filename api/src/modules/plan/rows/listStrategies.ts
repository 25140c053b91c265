import type { Id } from '@fahrplan/shared/kernel'
import type { Strategy } from '@fahrplan/shared/plan'
import { asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import type { StrategyAtRevision } from '../planStore'
import { strategies } from '../tables'

export async function listStrategies(
  db: Database,
  municipalityIds?: readonly Id[],
): Promise<StrategyAtRevision[]> {
  if (municipalityIds?.length === 0) return []
  const rows = await db
    .select()
    .from(strategies)
    .where(municipalityIds && inArray(strategies.municipalityId, [...municipalityIds]))
    .orderBy(asc(strategies.id))
  return rows.map(({ revision, municipalityId, ...strategy }) => ({
    revision,
    municipalityId,
    strategy: strategy satisfies Strategy,
  }))
}

/** Nothing when there is no such strategy. */
export async function readMunicipality(db: Database, strategyId: Id): Promise<Id | undefined> {
  const [row] = await db
    .select({ municipalityId: strategies.municipalityId })
    .from(strategies)
    .where(eq(strategies.id, strategyId))
  return row?.municipalityId
}
