import { readFile } from 'node:fs/promises'
import { fundingByYear, UNCOVERED, moneyFlow } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import { diffPlans, emptyPlan, fromDocument, planDocumentSchema, strategyOf } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, EDIT, HOME, type TestDatabase, testDatabases } from '../../../testing'
import { createPlanStore } from '../createPlanStore'
import { readPlan } from './readPlan'

/** The same sums as the screens form them, by the database alone. */
const sumsOf = (strategyId: Id) => sql`
  with counted as (
    select id from measures where strategy_id = ${strategyId} and phase <> 'dropped'
  ), paying as (
    select g.id, g.measure_id, g.state, p.funding_source_id
    from grants g
    join funding_programmes p on p.strategy_id = g.strategy_id and p.id = g.funding_programme_id
    where g.strategy_id = ${strategyId} and p.kind is distinct from 'inKind'
  ), entries as (
    select measure_id, year, planned_cents as cost, committed_cents as committed, actual_cents as actual,
      case when nature = 'investive' then planned_cents else 0 end as investive, 0 as cover, 0 as hoped
    from cost_items where strategy_id = ${strategyId}
    union all
    select measure_id, year, 0, 0, 0, 0, planned_cents, 0 from contributions where strategy_id = ${strategyId}
    union all
    select g.measure_id, t.year, 0, 0, 0, 0,
      case when g.state in ('approved', 'settled') then t.approved_cents else 0 end,
      case when g.state in ('idea', 'applied') then t.planned_cents else 0 end
    from tranches t join paying g on g.id = t.grant_id where t.strategy_id = ${strategyId}
  ), by_measure as (
    select measure_id, year, sum(cost) as cost, sum(committed) as committed, sum(actual) as actual,
      sum(investive) as investive, sum(cover) as cover, sum(hoped) as hoped
    from entries where measure_id in (select id from counted) group by measure_id, year
  )
  select year, sum(cost)::float8 as cost, sum(committed)::float8 as committed, sum(actual)::float8 as actual,
    sum(investive)::float8 as investive, sum(cover)::float8 as cover, sum(hoped)::float8 as hoped,
    sum(greatest(cost - cover, 0))::float8 as gap, sum(greatest(cover - cost, 0))::float8 as surplus
  from by_measure group by year order by year`

describe.each(testDatabases)('sums of money on $name', (testDatabase) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase.create()
  })
  afterAll(() => database.drop())

  it('are those that the screens show, to the cent', async () => {
    const file = await readFile(new URL('../../../../demo/erfurt.json', import.meta.url), 'utf8')
    const demo = fromDocument(planDocumentSchema.parse(JSON.parse(file)))
    const { id } = strategyOf(demo)
    const store = await createPlanStore(database.handle)
    await store.createStrategy({
      municipalityId: HOME,
      author: ANNA,
      cause: EDIT,
      changes: diffPlans(emptyPlan, demo),
    })

    const read = await readPlan(database.handle.db, id)
    const { rows } = (await database.handle.db.execute(sumsOf(id))) as { rows: Record<string, unknown>[] }
    const years = fundingByYear(read!.plan)
    expect(years.length).toBeGreaterThan(6)
    expect(rows).toEqual(
      years.map(({ year, cost, committed, actual, investive, cover, hoped, gap, surplus }) => ({
        year,
        cost,
        committed,
        actual,
        investive,
        cover,
        hoped,
        gap,
        surplus,
      })),
    )

    const flow = moneyFlow(
      read!.plan,
      years.map(({ year }) => year),
      ({ leadDepartmentId }) => leadDepartmentId,
    )
    const sum = (some: typeof flow.flows) => some.reduce((total, { cents }) => total + cents, 0)
    const total = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0)
    expect(sum(flow.flows)).toBe(total('cost'))
    expect(sum(flow.flows.filter(({ from }) => from === UNCOVERED))).toBe(total('gap'))
    expect(flow.surplus).toBe(total('surplus'))
  })
})
