import type { BareDatabase } from './bareDatabase'

export interface CommitBody {
  readonly changes: readonly [
    { readonly entity: string; readonly id: string; readonly after: Readonly<Record<string, unknown>> },
  ]
}

const AUTHOR = { id: '00000000-0000-7000-8000-000000000001', name: 'Strategieteam', role: 'strategist' }
const CAUSE = { kind: 'edit' }

const UPDATES: Readonly<Record<string, string>> = {
  workPackage: 'update work_packages set progress = $3 where strategy_id = $1 and id = $2',
  milestone: 'update milestones set planned = $3 where strategy_id = $1 and id = $2',
  costItem: 'update cost_items set planned_cents = $3 where strategy_id = $1 and id = $2',
}

/** Whoever holds the strategy's row makes the next entry. */
const ENTER = `
  insert into commits (strategy_id, revision, at, author, cause, changes)
  select $1, max(revision) + 1, $2, $3, $4, $5 from commits where strategy_id = $1
  returning revision`

/** The row work of a commit and no more: nothing is compared, no rule is checked, nobody listens. */
export function commit({ transaction }: BareDatabase, strategyId: string, { changes }: CommitBody) {
  const [{ entity, id, after }] = changes
  const at = new Date().toISOString()
  return transaction(async (query) => {
    await query('select revision from strategies where id = $1 for update', [strategyId])
    await query(UPDATES[entity]!, [strategyId, id, Object.values(after)[0]])
    const [entry] = await query(ENTER, [
      strategyId,
      at,
      JSON.stringify(AUTHOR),
      JSON.stringify(CAUSE),
      JSON.stringify(changes),
    ])
    const revision = Number(entry!['revision'])
    await query('select pg_notify($1, $2)', ['floor_commits', `${strategyId}:${revision}`])
    return { revision, commit: { revision, at, author: AUTHOR, cause: CAUSE, changes } }
  })
}
