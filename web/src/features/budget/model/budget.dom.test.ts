import { fundingBeyondHorizon, fundingByAspect, strategyFunding, totalsOf } from '@fahrplan/shared/funding'
import { applyChanges } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import type { Translate } from '@/app/i18n'
import { aspectChart, aspectTable } from './aspectChart'
import { hopedGrants } from './hopedGrants'
import { belongsTo, selectedItems, yearsOfItems } from './selection'
import { colouredSources, coverChart, coverTable } from './yearCharts'

const t: Translate = (key) => key
const OTHER = idOf(50)
const GRANT = idOf(60)

const plan = applyChanges(smallPlan, [
  creation('decisionPoint', {
    id: idOf(51),
    paperId: SMALL.paper,
    number: '02b',
    kind: 'aspect',
    title: 'Fortbildung',
  }),
  creation('measure', {
    id: OTHER,
    key: 'M-002',
    title: 'Lernplattform',
    primaryAspectId: idOf(51),
    leadDepartmentId: SMALL.department,
  }),
  creation('measure', {
    id: idOf(52),
    key: 'M-003',
    title: 'Entfallen',
    primaryAspectId: idOf(51),
    leadDepartmentId: SMALL.department,
    phase: 'dropped',
  }),
  ...[
    [70, SMALL.measure, 2027, 100_001],
    [71, OTHER, 2027, 50_000],
    [72, OTHER, 2033, 7_000],
    [73, idOf(52), 2027, 999_999],
  ].map(([number, measureId, year, plannedCents]) =>
    creation('costItem', {
      id: idOf(number as number),
      measureId: measureId as string,
      title: `Position ${number}`,
      year: year as number,
      plannedCents: plannedCents as number,
    }),
  ),
  creation('contribution', {
    id: idOf(80),
    measureId: SMALL.measure,
    fundingSourceId: SMALL.source,
    year: 2027,
    plannedCents: 60_000,
  }),
  creation('grant', {
    id: GRANT,
    measureId: OTHER,
    fundingProgrammeId: SMALL.programme,
    state: 'applied',
    probability: 5_000,
  }),
  creation('tranche', { id: idOf(61), grantId: GRANT, year: 2027, plannedCents: 20_000 }),
  creation('tranche', { id: idOf(62), grantId: GRANT, year: 2028, plannedCents: 5_000 }),
])

const years = strategyFunding(plan)
const sources = colouredSources(plan)

test('the table adds up to the totals, to the cent, and so does every row', () => {
  const table = coverTable(years, sources, t)
  const totals = totalsOf(years)
  const sum = (name: string) => table.foot[table.head.indexOf(`budget.column.${name}`)]
  expect([sum('cost'), sum('cover'), sum('gap'), sum('surplus')]).toEqual([
    totals.cost,
    totals.cover,
    totals.gap,
    totals.surplus,
  ])
  expect(totals.gap).toBe(90_001)
})

test('in the charts both stacks are of one height, also where a measure has more than it needs', () => {
  const rich = applyChanges(plan, [
    creation('contribution', {
      id: idOf(81),
      measureId: SMALL.measure,
      fundingSourceId: SMALL.source,
      year: 2027,
      plannedCents: 90_000,
    }),
  ])
  const funding = strategyFunding(rich)
  expect(totalsOf(funding)).toMatchObject({ gap: 50_000, surplus: 49_999 })
  for (const { series, categories } of [
    coverChart(funding, sources, t),
    aspectChart(fundingByAspect(rich), t),
  ]) {
    const height = (stack: string, at: number) =>
      series.filter((one) => one.stack === stack).reduce((sum, { values }) => sum + values[at]!, 0)
    expect(categories.map((_, at) => height('cost', at))).toEqual(
      categories.map((_, at) => height('cover', at)),
    )
  }
})

test('money by decision point sums to the same totals', () => {
  expect(aspectTable(fundingByAspect(plan), t).foot.slice(1)).toEqual([
    totalsOf(years).cost,
    totalsOf(years).cover,
    totalsOf(years).gap,
    totalsOf(years).surplus,
  ])
})

test('the items listed are those that were counted', () => {
  const planned = (rows: ReturnType<typeof selectedItems>) =>
    rows.reduce((sum, { item }) => sum + item.plannedCents, 0)
  expect(planned(selectedItems(plan, { pointId: null, year: 2027 }))).toBe(
    years.find(({ year }) => year === 2027)!.cost,
  )
  expect(
    selectedItems(plan, { pointId: SMALL.aspect, year: null }).map(({ measure }) => measure.key),
  ).toEqual(['M-001'])
  expect(planned(selectedItems(plan, { pointId: null, year: 2033 }))).toBe(
    fundingBeyondHorizon(plan, belongsTo(null))[0]!.cost,
  )
  expect(yearsOfItems(plan)).toEqual([2027, 2033])
})

test('a grant that is only applied for is hoped money of the years asked for', () => {
  const find = (pointId: string | null, wanted: number[]) =>
    hopedGrants(plan, wanted, pointId).map(({ state, planned, years: parts }) => [state, planned, parts])
  expect(find(null, [2026, 2027, 2028])).toEqual([['applied', 25_000, [2027, 2028]]])
  expect(find(null, [2028])).toEqual([['applied', 5_000, [2028]]])
  expect(find(SMALL.aspect, [2027])).toEqual([])
})

test('tables say which rows and sums are not whole', () => {
  const withheldAt = (id: string | null) => (id === null || id === SMALL.aspect ? 1 : 0)
  const { rows, foot } = aspectTable(fundingByAspect(plan), t, withheldAt)
  const incomplete = rows.filter(([name]) => name === 'access.withheld.without')
  expect([incomplete.length, foot[0]]).toEqual([1, 'access.withheld.without'])
  const years = strategyFunding(plan)
  expect(coverTable(years, colouredSources(plan), t, 1).foot[0]).toBe('access.withheld.without')
  expect(coverTable(years, colouredSources(plan), t, 0).foot[0]).toBe('budget.column.sum')
})
