import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cents, sumCents } from '../../kernel'
import { applyChanges, type Change, GRANT_STATES, type Plan, strategyOf } from '../../plan'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { budgetYears, fundingByAspect, strategyFunding, totalsOf } from '../index'
import {
  bandsByYear,
  bandsTotal,
  ceilingsBySource,
  flowSum,
  fundingByDepartment,
  fundingByProgramme,
  fundingChange,
  gapsOf,
  moneyFlow,
  UNCOVERED,
} from './index'

const LAND = idOf(22)
const LOAN = idOf(23)
const IN_KIND = idOf(24)
const OTHER = idOf(30)
const YEARS = budgetYears(strategyOf(smallPlan))

const base = applyChanges(smallPlan, [
  creation('fundingSource', { id: LAND, level: 'land', name: 'Land' }),
  creation('fundingProgramme', { id: LOAN, fundingSourceId: LAND, name: 'Kredit', kind: 'loan' }),
  creation('fundingProgramme', { id: IN_KIND, fundingSourceId: LAND, name: 'Beratung', kind: 'inKind' }),
  creation('measure', {
    ...smallPlan.measure.get(SMALL.measure)!,
    id: OTHER,
    key: 'M-002',
    primaryAspectId: SMALL.struckAspect,
    leadDepartmentId: SMALL.otherDepartment,
  }),
])

const cost = (id: number, measureId: string, year: number, plannedCents: Cents) =>
  creation('costItem', { id: idOf(id), measureId, year, plannedCents, title: 'Kosten' })
const contribution = (id: number, measureId: string, source: string, year: number, plannedCents: Cents) =>
  creation('contribution', { id: idOf(id), measureId, fundingSourceId: source, year, plannedCents })

function grant(
  id: number,
  programme: string,
  fields: { state?: (typeof GRANT_STATES)[number]; probability?: number | null; measureId?: string },
  tranche: { year?: number; plannedCents?: Cents; approvedCents?: Cents },
): Change[] {
  return [
    creation('grant', {
      id: idOf(id),
      measureId: SMALL.measure,
      fundingProgrammeId: programme,
      ...fields,
    }),
    creation('tranche', { id: idOf(id + 1), grantId: idOf(id), year: 2027, ...tranche }),
  ]
}

describe('bands', () => {
  it('weigh by probability, and count apart what nobody can weigh', () => {
    const plan = applyChanges(base, [
      contribution(40, SMALL.measure, SMALL.source, 2027, 100),
      ...grant(50, SMALL.programme, { state: 'applied', probability: 7_500 }, { plannedCents: 1_000 }),
      ...grant(60, LOAN, { state: 'idea', probability: 5_000 }, { plannedCents: 333 }),
      ...grant(70, LOAN, { state: 'idea', probability: null }, { plannedCents: 9_000 }),
    ])
    expect(bandsByYear(plan)).toMatchObject([
      {
        year: 2027,
        whole: {
          secured: 100,
          applied: { planned: 1_000, expected: 750, unknown: 0 },
          idea: { planned: 9_333, expected: 167, unknown: 9_000 },
        },
      },
    ])
  })

  it('keep apart what is borrowed and what is no money', () => {
    const plan = applyChanges(base, [
      ...grant(50, LOAN, { state: 'approved' }, { approvedCents: 400 }),
      ...grant(60, IN_KIND, { state: 'approved' }, { approvedCents: 70 }),
      ...grant(70, SMALL.programme, { state: 'rejected' }, { plannedCents: 5 }),
    ])
    const [{ whole, byMeans }] = bandsByYear(plan) as [ReturnType<typeof bandsByYear>[number]]
    expect(whole.secured).toBe(400)
    expect([byMeans.grant.secured, byMeans.loan.secured, byMeans.inKind.secured]).toEqual([0, 400, 70])
  })
})

describe('ceilings', () => {
  it('leave over what the source is not to pay, and nothing is left over of what is unknown', () => {
    const ceiling = (id: number, year: number, ceilingCents: Cents | null) =>
      creation('sourceYear', { id: idOf(id), fundingSourceId: SMALL.source, year, ceilingCents })
    const plan = applyChanges(base, [
      ceiling(40, 2026, 100),
      ceiling(41, 2027, null),
      contribution(42, SMALL.measure, SMALL.source, 2026, 150),
      ...grant(50, SMALL.programme, { state: 'approved' }, { year: 2026, approvedCents: 7 }),
      ...grant(60, SMALL.programme, { state: 'applied' }, { year: 2026, plannedCents: 1_000 }),
      contribution(43, OTHER, SMALL.source, 2027, 20),
    ])
    const [own, ...others] = ceilingsBySource(plan)
    expect(others).toEqual([])
    expect(own!.years.slice(0, 2)).toMatchObject([
      { year: 2026, ceiling: 100, contributions: 150, granted: 7, left: -57 },
      { year: 2027, ceiling: null, contributions: 20, left: null },
    ])
  })
})

describe('the flow of money', () => {
  it('uses each source in proportion where there is more than is needed', () => {
    const plan = applyChanges(base, [
      cost(40, SMALL.measure, 2027, 100),
      contribution(41, SMALL.measure, SMALL.source, 2027, 100),
      contribution(42, SMALL.measure, LAND, 2027, 200),
    ])
    const flow = moneyFlow(plan, YEARS, () => 'all')
    expect(flow).toMatchObject({ cost: 100, surplus: 200 })
    expect(flowSum(flow, { from: SMALL.source })).toBe(33)
    expect(flowSum(flow, { from: LAND })).toBe(67)
  })

  it('lets the surplus of a year close no gap of another one', () => {
    const plan = applyChanges(base, [
      cost(40, SMALL.measure, 2027, 100),
      contribution(41, SMALL.measure, SMALL.source, 2028, 100),
    ])
    const flow = moneyFlow(plan, YEARS, () => 'all')
    expect(flow.flows).toEqual([{ from: UNCOVERED, to: 'all', cents: 100 }])
    expect(flow.surplus).toBe(100)
  })
})

it('two states stand side by side for every year that either has', () => {
  const before = applyChanges(base, [cost(40, SMALL.measure, 2027, 100)])
  const now = applyChanges(before, [cost(41, SMALL.measure, 2027, 20), cost(42, OTHER, 2029, 7)])
  expect(
    fundingChange(strategyFunding(before), strategyFunding(now))
      .filter((one) => one.before.cost !== one.now.cost)
      .map((one) => [one.year, one.before.cost, one.now.cost]),
  ).toEqual([
    [2027, 100, 120],
    [2029, 0, 7],
  ])
})

describe('all views of a plan', () => {
  const amount = fc.integer({ min: 0, max: 1e9 })
  const place = {
    measure: fc.constantFrom(SMALL.measure, OTHER),
    year: fc.integer({ min: 2025, max: 2033 }),
    amount,
  }
  const arbitraryPlan: fc.Arbitrary<Plan> = fc
    .record({
      costs: fc.array(fc.record(place), { maxLength: 15 }),
      covers: fc.array(fc.record({ ...place, source: fc.constantFrom(SMALL.source, LAND) }), {
        maxLength: 15,
      }),
      grants: fc.array(
        fc.record({
          ...place,
          programme: fc.constantFrom(SMALL.programme, LOAN, IN_KIND),
          state: fc.constantFrom(...GRANT_STATES),
          probability: fc.option(fc.integer({ min: 0, max: 10_000 })),
          approved: amount,
        }),
        { maxLength: 15 },
      ),
    })
    .map(({ costs, covers, grants }) =>
      applyChanges(base, [
        ...costs.map((one, index) => cost(100 + index, one.measure, one.year, one.amount)),
        ...covers.map((one, index) =>
          contribution(200 + index, one.measure, one.source, one.year, one.amount),
        ),
        ...grants.flatMap(({ measure, programme, state, probability, ...one }, index) =>
          grant(
            300 + 2 * index,
            programme,
            { state, probability, measureId: measure },
            { year: one.year, plannedCents: one.amount, approvedCents: one.approved },
          ),
        ),
      ]),
    )

  it('sum to the same totals, to the cent', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const years = strategyFunding(plan)
        const whole = totalsOf(years)
        for (const groups of [fundingByAspect(plan), fundingByDepartment(plan)])
          for (const key of ['cost', 'cover', 'hoped', 'gap', 'surplus', 'committed', 'actual'] as const)
            expect(sumCents(groups.map((group) => group[key]))).toBe(whole[key])

        const flow = moneyFlow(plan, YEARS, (measure) => measure.primaryAspectId)
        expect(flowSum(flow, {})).toBe(whole.cost)
        expect(flow.cost).toBe(whole.cost)
        expect(flow.surplus).toBe(whole.surplus)
        expect(flowSum(flow, { from: UNCOVERED })).toBe(whole.gap)
        expect(sumCents(gapsOf(plan, YEARS).map(({ gap }) => gap))).toBe(whole.gap)
        for (const { point, cost } of fundingByAspect(plan))
          expect(flowSum(flow, { to: point.id })).toBe(cost)
      }),
    )
  })

  it('agree on what is secured and what is hoped for, by year, source, means and programme', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const years = strategyFunding(plan)
        const bands = bandsByYear(plan, YEARS).filter(({ year }) => YEARS.includes(year))
        for (const [index, { whole, bySource, byMeans }] of bands.entries()) {
          const year = years[index]!
          expect(whole.secured).toBe(year.cover)
          expect(whole.applied.planned + whole.idea.planned).toBe(year.hoped)
          expect(bandsTotal(bySource.values())).toEqual(whole)
          expect(bandsTotal([byMeans.contribution, byMeans.grant, byMeans.loan])).toEqual(whole)
          for (const [source, { secured, applied, idea }] of bySource) {
            expect(secured).toBe(year.coverBySource.get(source) ?? 0)
            expect(applied.planned + idea.planned).toBe(year.hopedBySource.get(source) ?? 0)
            for (const hope of [applied, idea])
              expect(hope.expected).toBeLessThanOrEqual(hope.planned - hope.unknown)
          }
        }
        const programmes = fundingByProgramme(plan, YEARS).filter(({ means }) => means !== 'inKind')
        expect(bandsTotal(programmes.map((one) => one.bands))).toEqual(
          bandsTotal(bands.map(({ whole }) => whole)),
        )
      }),
    )
  })
})
