import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'

/** Cents by budget year: `2027` → 1. */
export type ByYear = Readonly<Record<string, number>>

/** What money is counted for every view alike. */
export const AMOUNTS = [
  'planned',
  'committed',
  'actual',
  'contributed',
  'granted',
  'lent',
  'applied',
  'idea',
] as const
export type Sums = Readonly<Record<(typeof AMOUNTS)[number], ByYear>>

/** `1.250.000,50 €` in cents. */
export const centsOf = (text: string) =>
  Math.round(Number(text.replaceAll(/[^\d,-]/g, '').replace(',', '.')) * 100)

const SQL = `
  with counted as (select id from measures where strategy_id = $1 and phase <> 'dropped'),
  money as (
    select year, 'planned' as what, planned_cents as cents from cost_items where strategy_id = $1 and measure_id in (select id from counted)
    union all select year, 'committed', committed_cents from cost_items where strategy_id = $1 and measure_id in (select id from counted)
    union all select year, 'actual', actual_cents from cost_items where strategy_id = $1 and measure_id in (select id from counted)
    union all select year, 'contributed', planned_cents from contributions where strategy_id = $1 and measure_id in (select id from counted)
    union all select t.year,
      case when g.state in ('approved', 'settled') then case when p.kind = 'loan' then 'lent' else 'granted' end else g.state end,
      case when g.state in ('approved', 'settled') then t.approved_cents else t.planned_cents end
    from tranches t
    join grants g on g.strategy_id = t.strategy_id and g.id = t.grant_id
    join funding_programmes p on p.strategy_id = g.strategy_id and p.id = g.funding_programme_id
    where t.strategy_id = $1 and g.measure_id in (select id from counted) and g.state in ('approved', 'settled', 'applied', 'idea')
      and p.kind is distinct from 'inKind'
  )
  select what, year, sum(cents)::float8 as cents from money group by what, year`

/** As far as it is needed here: the package is one of the server's. */
interface Database {
  query(
    text: string,
    values: readonly unknown[],
  ): Promise<{ rows: { what: string; year: number; cents: number }[] }>
  close(): Promise<void>
}

/** Asks the database itself, in the data folder of a server that has stopped. */
export async function sumsOfDatabase(dataFolder: string, strategyId: string): Promise<Sums> {
  const require = createRequire(new URL('../../api/package.json', import.meta.url))
  const { PGlite } = require('@electric-sql/pglite') as {
    PGlite: { create(folder: string): Promise<Database> }
  }
  const database = await PGlite.create(join(dataFolder, 'pglite'))
  const { rows } = await database.query(SQL, [strategyId])
  await database.close()
  return sumsFrom(rows)
}

interface Entry {
  readonly id: string
  readonly year: number
  readonly measureId: string
  readonly grantId: string
  readonly plannedCents: number
  readonly committedCents: number
  readonly actualCents: number
  readonly approvedCents: number
  readonly phase: string
  readonly state: string
  readonly kind: string | null
  readonly fundingProgrammeId: string
}

/** Adds up what the programming interface lists. */
export async function sumsOfInterface(request: APIRequestContext, strategyId: string): Promise<Sums> {
  const list = async (path: string) => {
    const items: Entry[] = []
    let next: string | null = ''
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`
      const answer = await request.get(`/api/strategies/${strategyId}/${path}?limit=500${cursor}`)
      const page = (await answer.json()) as { items: Entry[]; next: string | null }
      items.push(...page.items)
      next = page.next
    }
    return items
  }
  const byId = (all: readonly Entry[]) => new Map(all.map((one) => [one.id, one]))
  const measures = byId(await list('measures'))
  const grants = byId(await list('grants'))
  const programmes = byId(await list('funding-programmes'))
  const counts = (id: string) => measures.get(id)?.phase !== 'dropped'
  const costs = (await list('cost-items')).filter(({ measureId }) => counts(measureId))
  return sumsFrom([
    ...costs.flatMap(({ year, plannedCents, committedCents, actualCents }) => [
      { what: 'planned', year, cents: plannedCents },
      { what: 'committed', year, cents: committedCents },
      { what: 'actual', year, cents: actualCents },
    ]),
    ...(await list('contributions'))
      .filter(({ measureId }) => counts(measureId))
      .map(({ year, plannedCents }) => ({ what: 'contributed', year, cents: plannedCents })),
    ...(await list('tranches')).flatMap(({ grantId, year, plannedCents, approvedCents }) => {
      const grant = grants.get(grantId)!
      const { kind } = programmes.get(grant.fundingProgrammeId)!
      if (kind === 'inKind' || !counts(grant.measureId)) return []
      const isSecured = grant.state === 'approved' || grant.state === 'settled'
      if (!isSecured) return [{ what: grant.state, year, cents: plannedCents }]
      return [{ what: kind === 'loan' ? 'lent' : 'granted', year, cents: approvedCents }]
    }),
  ])
}

function sumsFrom(rows: readonly { what: string; year: number; cents: number }[]): Sums {
  const sums: Record<string, Record<string, number>> = {}
  for (const what of AMOUNTS) sums[what] = {}
  for (const { what, year, cents } of rows) {
    const byYear = sums[what]
    if (byYear && cents !== 0) byYear[year] = (byYear[year] ?? 0) + cents
  }
  return sums as Sums
}

/** A column of a table whose rows are budget years, read from cells of text; what is nothing is left out. */
export function columnByYear(cells: readonly (readonly string[])[], column: string): ByYear {
  const [head = [], ...rows] = cells
  const at = head.indexOf(column)
  if (at < 0) throw new Error(`There is no column ${column}: ${head.join(', ')}`)
  return Object.fromEntries(
    rows
      .map((row) => [row[0]!, centsOf(row[at]!)] as const)
      .filter(([year, cents]) => /^\d{4}$/.test(year) && cents !== 0),
  )
}

/** The table of a chart, as it is on the screen. */
export async function tableOf(page: Page, chart: RegExp): Promise<string[][]> {
  const figure = page.getByRole('figure', { name: chart })
  const asTable = figure.getByRole('button', { name: 'Als Tabelle' })
  if ((await asTable.getAttribute('aria-pressed')) !== 'true') await asTable.click()
  return figure
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
    )
}

/** The file of a chart, as a German spreadsheet reads it. */
export async function fileOf(page: Page, chart: RegExp): Promise<string[][]> {
  const download = page.waitForEvent('download')
  await page
    .getByRole('figure', { name: chart })
    .getByRole('button', { name: 'Daten als CSV herunterladen' })
    .click()
  const text = await readFile(await (await download).path(), 'utf8')
  return text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')))
}
