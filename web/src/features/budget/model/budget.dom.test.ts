import {
  ceilingsBySource,
  fundingBeyondHorizon,
  fundsOf,
  moneyFlow,
  strategyFunding,
  totalsOf,
} from '@fahrplan/shared/funding'
import { sumCents } from '@fahrplan/shared/kernel'
import { SMALL } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import type { Translate } from '@/app/i18n'
import type { ChartTable } from '@/charts'
import { ceilingChart, ceilingTable, excesses, unknownYears } from './ceilingChart'
import { changeTable } from './changeChart'
import { changedGroups } from './changedGroups'
import { costItems, yearsWithMoney } from './costItems'
import { coverChart, coverTable, ownCeilingLine } from './coverChart'
import { flowData, flowTable } from './flowChart'
import { fundRows, fundSums, fundSurplus } from './fundRows'
import { groupChart, groupTable } from './groupChart'
import { groupOf, groupRows, programmeRows } from './groups'
import { measureRanks } from './measureRanks'
import { includesOf, NO_FILTER } from './moneyFilter'
import { programmeTable } from './programmeChart'
import { type Narrowing, NO_NARROWING } from './selection'
import { colouredSources } from './sources'
import { inputOf, plan, rich } from './testPlan'

const t: Translate = (key) => key
const everything = () => true
const sumOf = ({ head, foot }: ChartTable, column: string) => foot[head.indexOf(`budget.column.${column}`)]

test('every table has the same sums, to the cent', () => {
  const totals = totalsOf(strategyFunding(plan))
  const years = strategyFunding(plan).map(({ year }) => year)
  const flow = moneyFlow(plan, years, groupOf('department'))
  const groups = groupRows(plan, 'department', everything)
  const tables = [
    coverTable(inputOf(plan), [], t),
    groupTable(groupRows(plan, 'point', everything), 'point', t),
    groupTable(groups, 'department', t),
  ]
  for (const table of tables)
    for (const column of ['cost', 'cover', 'gap', 'surplus'] as const)
      expect(sumOf(table, column)).toBe(totals[column])
  expect(
    sumOf(flowTable(flow, flowData(flow, colouredSources(plan), groups, t), 'department', t), 'cost'),
  ).toBe(totals.cost)
  expect(sumOf(programmeTable(programmeRows(plan, years, everything), t), 'cover')).toBe(totals.cover)
  expect(totals.gap).toBe(90_001)
})

test('in the charts both stacks are of one height, also where a measure has more than it needs', () => {
  for (const { series, categories } of [
    coverChart(inputOf(rich), [], t),
    groupChart(groupRows(rich, 'point', everything), 'point', t),
  ]) {
    const height = (stack: string, at: number) =>
      sumCents(series.filter((one) => one.stack === stack).map(({ values }) => values[at]!))
    expect(categories.map((_, at) => height('cost', at))).toEqual(
      categories.map((_, at) => height('cover', at)),
    )
  }
})

test('hopes stand beside the cover, and ideas weigh what they probably bring', () => {
  const hoped = coverChart(inputOf(plan), [], t).series.filter(({ stack }) => stack === 'hoped')
  expect(hoped.map(({ pattern, values }) => [pattern, values[1], values[2]])).toEqual([
    ['dotted', 10_000, 2_500],
  ])
})

test('the items listed are those that were counted', () => {
  const planned = (rows: ReturnType<typeof costItems>) => sumCents(rows.map(({ item }) => item.plannedCents))
  expect(planned(costItems(plan, everything, { ...NO_NARROWING, year: 2027 }))).toBe(
    strategyFunding(plan).find(({ year }) => year === 2027)!.cost,
  )
  expect(planned(costItems(plan, everything, { ...NO_NARROWING, year: 2033 }))).toBe(
    fundingBeyondHorizon(plan)[0]!.cost,
  )
  const rows = fundRows(plan, everything, { ...NO_NARROWING, year: 2027, sourceId: SMALL.source })
  expect(fundSums(rows)).toEqual([
    { key: 'secured', cents: 60_000 },
    { key: 'ideaExpected', cents: 10_000 },
    { key: 'idea', cents: 20_000 },
  ])
  expect(yearsWithMoney(plan)).toEqual([2027, 2028, 2033])
})

test('measures are in the order in which people read their keys, asked for once for each table of measures', () => {
  const ranks = measureRanks(plan)
  expect([...ranks].map(([id]) => plan.measure.get(id)!.key)).toEqual(['M-001', 'M-002', 'M-003'])
  expect(measureRanks(rich)).toBe(ranks)
})

test('what is secured and flows nowhere is told, unless only a part of it is listed', () => {
  const surplus = (changes: Partial<Narrowing>) =>
    fundSurplus(rich, everything, [2027, 2028], { ...NO_NARROWING, ...changes })
  expect(surplus({})).toBe(moneyFlow(rich, [2027, 2028], groupOf('point')).surplus)
  expect(surplus({ sourceId: SMALL.source, standing: 'secured' })).toBe(90_000)
  expect(surplus({ means: 'grant' })).toBeNull()
  expect(surplus({ standing: 'idea' })).toBeNull()
})

test('benefits in kind are listed, and in no sum', () => {
  const [fund] = fundsOf(plan)
  expect(fundSums([{ ...fund!, means: 'inKind' }])).toEqual([{ key: 'inKind', cents: 60_000 }])
})

test.each([
  [{ pointId: SMALL.aspect }, ['M-001']],
  [{ departmentId: SMALL.otherDepartment }, ['M-002']],
  [{ programmeId: SMALL.programme }, ['M-002']],
  [{ measureId: SMALL.measure }, ['M-001']],
  [{ pointId: SMALL.aspect, programmeId: SMALL.programme }, []],
])('%j narrows the measures', (filter, keys) => {
  const includes = includesOf(plan, { ...NO_FILTER, ...filter })
  expect(
    costItems(plan, includes, { ...NO_NARROWING, year: 2027 }).map(({ measure }) => measure.key),
  ).toEqual(keys)
})

test('ceilings tell what is too much, and say where nobody knows', () => {
  const [own] = ceilingsBySource(rich)
  expect(excesses([own!])).toEqual([{ source: 'Eigenmittel', year: 2027, over: 10_000 }])
  expect(unknownYears(own!)).toEqual([2028])
  expect(ceilingChart(own!, '--a', t).series.map(({ values }) => values[1])).toEqual([50_000, 10_000])
  expect(ceilingTable(own!, t).rows[2]!.slice(1)).toEqual([
    'budget.ceilings.unknown',
    'budget.ceilings.unknown',
    90_000,
    0,
    'budget.ceilings.unknown',
  ])
  expect(ownCeilingLine([own!], [2026, 2027], t).values).toEqual([null, 50_000])
})

test('two states are compared group by group, those that are gone last', () => {
  const rows = changedGroups(plan, rich, 'point', everything, everything)
  const [head, ...others] = changeTable(rows, 'Punkt', t).rows
  expect(head).toEqual([
    '02a Interne Prozesse',
    100_001,
    100_001,
    0,
    60_000,
    150_000,
    90_000,
    40_001,
    40_001,
    0,
  ])
  expect(others).toHaveLength(1)
})

test('the table of the cover holds the limits that are drawn as lines, and no sum of them', () => {
  const [own] = ceilingsBySource(rich)
  const line = ownCeilingLine([own!], [2026, 2027, 2028, 2029, 2030, 2031], t)
  const { head, rows, foot } = coverTable(inputOf(rich), [line], t)
  expect(head.at(-1)).toBe('budget.part.ownCeiling')
  expect(rows.slice(0, 2).map((row) => row.at(-1))).toEqual(['budget.ceilings.unknown', 50_000])
  expect([head.length, foot.at(-1)]).toEqual([foot.length, '–'])
})

test('tables say which rows and sums are not whole', () => {
  const withheldAt = (id: string) => (id === SMALL.aspect ? 1 : 0)
  const { rows, foot } = groupTable(groupRows(plan, 'point', everything), 'point', t, 1, withheldAt)
  const incomplete = rows.filter(([name]) => name === 'access.withheld.without')
  expect([incomplete.length, foot[0]]).toEqual([1, 'access.withheld.without'])
  expect(coverTable(inputOf(plan), [], t, 1).foot[0]).toBe('access.withheld.without')
  expect(coverTable(inputOf(plan), [], t, 0).foot[0]).toBe('budget.column.sum')
})
