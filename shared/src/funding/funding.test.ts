import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, type Change, update } from '../plan'
import { creation, idOf, make, SMALL, smallPlan } from '../testing'
import {
  budgetYears,
  fundingBeyondHorizon,
  fundingByAspect,
  fundingByYear,
  strategyFunding,
  totalsOf,
} from './index'

const other = idOf(30)
const otherMeasure = creation('measure', {
  ...smallPlan.measure.get(SMALL.measure)!,
  id: other,
  key: 'M-002',
})

function cost(id: number, measureId: string, year: number, plannedCents: number, fields = {}): Change {
  return creation('costItem', { id: idOf(id), measureId, year, plannedCents, title: 'Kosten', ...fields })
}
function contribution(id: number, measureId: string, year: number, plannedCents: number): Change {
  return creation('contribution', {
    id: idOf(id),
    measureId,
    year,
    plannedCents,
    fundingSourceId: SMALL.source,
  })
}

describe('funding by year', () => {
  it('five years can touch six budget years', () => {
    expect(budgetYears({ start: '2026-03-01', end: '2031-02-28' })).toEqual([
      2026, 2027, 2028, 2029, 2030, 2031,
    ])
  })

  it('names what a measure lacks, and lets no other measure pay for it', () => {
    const plan = applyChanges(smallPlan, [
      otherMeasure,
      cost(40, SMALL.measure, 2027, 1_000),
      contribution(41, SMALL.measure, 2027, 400),
      cost(42, other, 2027, 100),
      contribution(43, other, 2027, 300),
    ])
    expect(fundingByYear(plan)).toMatchObject([
      { year: 2027, cost: 1_100, cover: 700, gap: 600, surplus: 200 },
    ])
  })

  it('counts what is approved as secured, and what is only planned as hope', () => {
    const grant = (state: 'applied' | 'approved' | 'rejected') =>
      applyChanges(smallPlan, [
        cost(40, SMALL.measure, 2027, 1_000),
        creation('grant', {
          id: idOf(44),
          measureId: SMALL.measure,
          fundingProgrammeId: SMALL.programme,
          state,
        }),
        creation('tranche', {
          id: idOf(45),
          grantId: idOf(44),
          year: 2027,
          plannedCents: 800,
          approvedCents: 700,
        }),
      ])
    expect(fundingByYear(grant('applied'))).toMatchObject([{ cover: 0, hoped: 800, gap: 1_000 }])
    expect(fundingByYear(grant('approved'))).toMatchObject([{ cover: 700, hoped: 0, gap: 300 }])
    expect(fundingByYear(grant('rejected'))).toMatchObject([{ cover: 0, hoped: 0, gap: 1_000 }])
  })

  it('counts a benefit in kind as no money', () => {
    const plan = applyChanges(smallPlan, [
      update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, { kind: 'inKind' })!,
      creation('grant', {
        id: idOf(44),
        measureId: SMALL.measure,
        fundingProgrammeId: SMALL.programme,
        state: 'approved',
      }),
      creation('tranche', { id: idOf(45), grantId: idOf(44), year: 2027, approvedCents: 700 }),
    ])
    expect(fundingByYear(plan)).toEqual([])
  })

  it('leaves dropped measures out', () => {
    const measure = smallPlan.measure.get(SMALL.measure)!
    const plan = applyChanges(smallPlan, [
      cost(40, SMALL.measure, 2027, 1_000),
      update('measure', measure, { phase: 'dropped' })!,
    ])
    expect(totalsOf(strategyFunding(plan)).cost).toBe(0)
  })

  it('keeps follow-up cost beyond the horizon apart', () => {
    const plan = applyChanges(smallPlan, [
      cost(40, SMALL.measure, 2031, 5),
      cost(41, SMALL.measure, 2033, 7, { followUp: true }),
    ])
    expect(totalsOf(strategyFunding(plan)).cost).toBe(5)
    expect(fundingBeyondHorizon(plan)).toMatchObject([{ year: 2033, cost: 7 }])
  })

  it('balances to the cent, and by aspect sums to the whole', () => {
    const amount = fc.integer({ min: 0, max: 1e9 })
    const entry = fc.record({
      measure: fc.constantFrom(SMALL.measure, other),
      year: fc.integer({ min: 2026, max: 2031 }),
      amount,
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), fc.array(entry, { maxLength: 20 }), (costs, covers) => {
        const plan = applyChanges(smallPlan, [
          otherMeasure,
          ...costs.map((one, index) => cost(100 + index, one.measure, one.year, one.amount)),
          ...covers.map((one, index) => contribution(200 + index, one.measure, one.year, one.amount)),
        ])
        for (const year of fundingByYear(plan)) {
          expect(year.cost + year.surplus).toBe(year.cover + year.gap)
          expect(year.consumptive + year.investive).toBe(year.cost)
        }
        const totals = totalsOf(strategyFunding(plan))
        expect(totals.cost).toBe(costs.reduce((sum, one) => sum + one.amount, 0))
        const byAspect = fundingByAspect(plan)
        expect(byAspect.reduce((sum, one) => sum + one.cost, 0)).toBe(totals.cost)
        expect(byAspect.reduce((sum, one) => sum + one.gap, 0)).toBe(totals.gap)
      }),
    )
  })

  it('lists aspects in the order of their numbers, struck ones included', () => {
    expect(fundingByAspect(smallPlan).map(({ point }) => point.number)).toEqual(['02a', '02c'])
    expect(make('decisionPoint', smallPlan.decisionPoint.get(SMALL.struckAspect)!).state).toBe('struck')
  })
})
