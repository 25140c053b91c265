import type { BareDatabase, Query, Row } from './bareDatabase'

/** The rows of a strategy, table by table, with the columns that a plan consists of. */
export type PlanQueries = ReadonlyMap<string, string>

const COLUMNS = `
  select table_name as "table", string_agg(format('%I', column_name), ', ' order by ordinal_position) as columns,
    bool_or(column_name = 'strategy_id') as "isPart"
  from information_schema.columns
  where table_schema = 'public' and table_name not in ('commits', 'snapshots') and is_generated = 'NEVER'
  group by table_name
  having bool_or(column_name = 'strategy_id') or table_name = 'strategies'`

export async function planQueries(query: Query): Promise<PlanQueries> {
  const queries = new Map<string, string>()
  for (const { table, columns, isPart } of await query(COLUMNS)) {
    const kept = String(columns)
      .split(', ')
      .filter((column) => column !== 'strategy_id')
    const key = isPart ? 'strategy_id' : 'id'
    queries.set(String(table), `select ${kept.join(', ')} from ${String(table)} where ${key} = $1`)
  }
  return queries
}

/** All of one moment, as JSON. */
export async function readPlan(
  { transaction }: BareDatabase,
  queries: PlanQueries,
  strategyId: string,
): Promise<string> {
  const plan: Record<string, Row[]> = {}
  await transaction(async (query) => {
    await query('set transaction isolation level repeatable read, read only')
    for (const [table, text] of queries) plan[table] = await query(text, [strategyId])
  })
  return JSON.stringify({ plan })
}
