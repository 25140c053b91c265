import type { Id } from '@fahrplan/shared/kernel'
import { type Entity, ENTITY_NAMES, type EntityName, type Plan } from '@fahrplan/shared/plan'
import { eq } from 'drizzle-orm'
import { type Database, execute } from '../../../plugins/database'
import type { PlanAtRevision } from '../planStore'
import { strategies } from '../tables'
import { selectRows } from './rowStatements'

/** The plan as its rows tell it, all of one moment; `null` when there is no such strategy. */
export function readPlan(db: Database, strategyId: Id): Promise<PlanAtRevision | null> {
  return db.transaction(
    async (tx) => {
      const [head] = await tx
        .select({ revision: strategies.revision })
        .from(strategies)
        .where(eq(strategies.id, strategyId))
      if (!head) return null
      const tables: [EntityName, Map<Id, Entity>][] = []
      for (const entity of ENTITY_NAMES) tables.push([entity, await readTable(tx, entity, strategyId)])
      return { revision: head.revision, plan: Object.fromEntries(tables) as unknown as Plan }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

async function readTable(tx: Database, entity: EntityName, strategyId: Id): Promise<Map<Id, Entity>> {
  const values = await execute<Entity>(tx, selectRows(entity), { strategyId })
  return new Map(values.map((value) => [value.id, value]))
}
