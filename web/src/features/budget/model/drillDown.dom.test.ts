import {
  budgetYears,
  ceilingsBySource,
  gapsOf,
  moneyFlow,
  paysBills,
  strategyFunding,
  UNCOVERED,
} from '@fahrplan/shared/funding'
import { sumCents } from '@fahrplan/shared/kernel'
import { applyChanges, type Plan, strategyOf } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import type { Translate } from '@/app/i18n'
import type { ChartData, FlowPlace } from '@/charts'
import { ceilingChart } from './ceilingChart'
import { changeChart } from './changeChart'
import { changedGroups } from './changedGroups'
import { changedProgrammes, changedProgrammesChart } from './changedProgrammes'
import { costItems } from './costItems'
import { coverChart } from './coverChart'
import {
  type Behind,
  behindCeiling,
  behindChange,
  behindCover,
  behindFlow,
  behindGroup,
  behindProgramme,
  behindSpending,
} from './drillDown'
import { fundRows, fundSums } from './fundRows'
import { groupChart } from './groupChart'
import { groupOf, groupRows, programmeRows } from './groups'
import { includesOf, NO_FILTER } from './moneyFilter'
import { programmeChart } from './programmeChart'
import { NO_NARROWING } from './selection'
import { meansChart, natureChart, spendingChart } from './spendingCharts'
import { inputOf, OTHER, rich } from './testPlan'

const t: Translate = (key) => key
const everything = () => true
const KIND = idOf(100)

/** With something of every sort: both budgets, what was spent, grants in every state, a benefit in kind. */
const plan = applyChanges(rich, [
  creation('costItem', {
    id: idOf(101),
    measureId: OTHER,
    title: 'Gerät',
    year: 2028,
    nature: 'investive',
    plannedCents: 40_000,
    committedCents: 30_000,
    actualCents: 10_000,
  }),
  creation('fundingProgramme', { id: KIND, fundingSourceId: SMALL.source, name: 'Beratung', kind: 'inKind' }),
  ...(['approved', 'applied', 'idea'] as const).flatMap((state, index) => {
    const id = idOf(110 + index)
    const probability = state === 'applied' ? 8_000 : null
    return [
      creation('grant', {
        id,
        measureId: SMALL.measure,
        fundingProgrammeId: SMALL.programme,
        state,
        probability,
      }),
      creation('tranche', {
        id: idOf(120 + index),
        grantId: id,
        year: 2028,
        plannedCents: 3_333,
        approvedCents: 3_001,
      }),
    ]
  }),
  creation('grant', { id: idOf(130), measureId: OTHER, fundingProgrammeId: KIND, state: 'approved' }),
  creation('tranche', { id: idOf(131), grantId: idOf(130), year: 2029, approvedCents: 5_000 }),
])
const YEARS = budgetYears(strategyOf(plan))

/** What the items behind a part come to, as far as they are of the budget years: what its bar should show. */
function amountBehind(of: Plan, behind: Behind, part: string): number {
  const { pointId, departmentId, programmeId, measureId, ...selection } = {
    ...NO_FILTER,
    ...NO_NARROWING,
    ...behind,
  }
  const includes = includesOf(of, { pointId, departmentId, programmeId, measureId })
  const inTerm = ({ year }: { year: number }) => YEARS.includes(year)
  if (behind.items === 'gaps')
    return sumCents(
      gapsOf(of, selection.year === null ? YEARS : [selection.year], includes).map(({ gap }) => gap),
    )
  if (behind.items === 'funds') {
    // Beside others a benefit in kind is listed, and in no sum.
    const isAsked = behind.means !== undefined || behind.fundedById !== undefined
    const funds = fundRows(of, includes, selection).filter(
      (fund) => inTerm(fund) && (isAsked || paysBills(fund)),
    )
    if (part === 'idea') return fundSums(funds).find(({ key }) => key === 'ideaExpected')?.cents ?? 0
    return sumCents(
      funds.filter(({ probability }) => part !== 'unknown' || probability === null).map(({ cents }) => cents),
    )
  }
  const field = part === 'committed' || part === 'actual' ? (`${part}Cents` as const) : 'plannedCents'
  return sumCents(
    costItems(of, includes, selection)
      .filter(({ item }) => inTerm(item))
      .map(({ item }) => item[field]),
  )
}

/** Every part of every bar beside what is behind it. */
function expectSameBehind(
  { series }: ChartData,
  behind: (key: string, index: number) => Behind,
  of: (key: string) => Plan = () => plan,
) {
  const parts = series.flatMap(({ key, values }) => values.map((value, index) => ({ key, index, value })))
  expect(parts.some(({ value }) => value > 0)).toBe(true)
  expect(
    parts.map(({ key, index }) => ({
      key,
      index,
      value: amountBehind(of(key), behind(key, index), key.split(' ')[0]!),
    })),
  ).toEqual(parts)
}

/** A surplus is no sum of items: it is what they are more than needed. */
const without = (data: ChartData, ...keys: string[]): ChartData => ({
  ...data,
  series: data.series.filter(({ key }) => !keys.includes(key)),
})

test('the parts of the years', () => {
  const { years, bands } = inputOf(plan)
  expectSameBehind(without(coverChart(inputOf(plan), [], t), 'surplus'), (key, index) =>
    behindCover(key, YEARS[index]!),
  )
  for (const data of [spendingChart(years, t), natureChart(years, t)])
    expectSameBehind(data, (key, index) => behindSpending({ key }, 'costs', YEARS[index]!))
  expectSameBehind(meansChart(bands, t), (key, index) => behindSpending({ key }, 'funds', YEARS[index]!))
})

test.each(['point', 'department'] as const)('the parts of the groups by %s', (grouping) => {
  const rows = groupRows(plan, grouping, everything)
  expectSameBehind(without(groupChart(rows, grouping, t), 'surplus'), (key, index) =>
    behindGroup(key, grouping, rows[index]!.id),
  )
})

test('the parts of the programmes', () => {
  const rows = programmeRows(plan, YEARS, everything)
  expectSameBehind(programmeChart(rows, t), (key, index) => behindProgramme(key, rows[index]!.programme!.id))
})

test('what a source is to pay, whatever is filtered', () => {
  const [own] = ceilingsBySource(plan)
  const { series } = ceilingChart(own!, '--a', t)
  expect(YEARS.map((year) => amountBehind(plan, behindCeiling(year, own!.source.id), 'secured'))).toEqual(
    YEARS.map((_, index) => sumCents(series.map(({ values }) => values[index]!))),
  )
  expect(behindCeiling(2027, own!.source.id)).toMatchObject(NO_FILTER)
})

test('the two states of a comparison, each with its own items', () => {
  const before = rich
  const names = { before: 'vorher', now: 'jetzt' }
  const planAt = (key: string) => (key.endsWith('before') ? before : plan)
  const programmes = changedProgrammes(
    programmeRows(before, YEARS, everything),
    programmeRows(plan, YEARS, everything),
  )
  expectSameBehind(
    changedProgrammesChart(programmes, names, t),
    (key, index) => behindChange(key, (part) => behindProgramme(part, programmes[index]!.programme!.id)),
    planAt,
  )
  const groups = changedGroups(before, plan, 'department', everything, everything)
  expectSameBehind(
    changeChart(groups, 'Amt', names, t),
    (key, index) => behindChange(key, (part) => behindGroup(part, 'department', groups[index]!.id)),
    planAt,
  )
  expect(behindChange('cover before', (part) => behindCover(part, 2027))).toEqual({
    items: 'funds',
    standing: 'secured',
    year: 2027,
    moment: 'before',
  })
})

test('boxes and ribbons of the flow', () => {
  const flow = moneyFlow(plan, [2027], groupOf('department'))
  const uncovered = flow.flows.find(({ from }) => from === UNCOVERED)!
  const amount = (place: FlowPlace) => amountBehind(plan, behindFlow(place, 'department', 2027), 'secured')
  expect(amount({ side: 'link', ...uncovered })).toBe(uncovered.cents)
  expect(amount({ side: 'from', key: UNCOVERED })).toBe(
    strategyFunding(plan).find(({ year }) => year === 2027)!.gap,
  )
  expect(amount({ side: 'to', key: SMALL.department })).toBe(100_001)
  expect(amount({ side: 'link', from: SMALL.source, to: SMALL.department })).toBe(60_000)
  expect(behindFlow({ side: 'from', key: SMALL.source }, 'point', null)).toEqual({
    items: 'funds',
    year: null,
    sourceId: SMALL.source,
    standing: 'secured',
  })
})

test('a programme of which nothing comes any more is compared too', () => {
  const programmes = changedProgrammes(programmeRows(plan, YEARS, everything), [])
  expect(programmes.map(({ programme, now }) => [programme?.name ?? null, now.secured])).toEqual([
    ['Beratung', 0],
    [plan.fundingProgramme.get(SMALL.programme)!.name, 0],
    [null, 0],
  ])
})
