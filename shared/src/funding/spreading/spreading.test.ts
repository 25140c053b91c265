import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumCents } from '../../kernel'
import { applyChanges, type Grant, update } from '../../plan'
import { idOf, make, SMALL, smallPlan } from '../../testing'
import {
  costFrame,
  evenWeights,
  grantFrame,
  indexed,
  spreadCents,
  spreadOver,
  workingDayWeights,
} from './index'

const years = fc.uniqueArray(fc.integer({ min: 2026, max: 2040 }), { minLength: 1, maxLength: 8 })
const cents = fc.integer({ min: 0, max: 1_000_000_000_000 })

describe('an amount is spread over years', () => {
  const weighted = years.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc
        .array(fc.nat(1_000_000_000_000), { minLength: list.length, maxLength: list.length })
        .filter((weights) => weights.some((weight) => weight > 0)),
    ),
  )

  it('so that the parts sum to the whole, none is negative, and no weight means no money', () => {
    fc.assert(
      fc.property(cents, weighted, (total, [list, weights]) => {
        const given = new Map(list.map((year, index) => [year, weights[index]!]))
        const parts = spreadCents(total, given)
        expect(sumCents(parts.values())).toBe(total)
        for (const [year, part] of parts) {
          expect(part).toBeGreaterThanOrEqual(0)
          if (given.get(year) === 0) expect(part).toBe(0)
        }
      }),
    )
  })

  it('in whichever order the years come', () => {
    fc.assert(
      fc.property(cents, weighted, (total, [list, weights]) => {
        const pairs = list.map((year, index) => [year, weights[index]!] as const)
        const there = spreadCents(total, new Map(pairs))
        const back = spreadCents(total, new Map([...pairs].reverse()))
        expect([...back]).toEqual([...there])
      }),
    )
  })

  it('and the odd cents go to the largest remainders, of equal ones to the earlier year', () => {
    expect([...spreadCents(100, evenWeights([2028, 2026, 2027]))]).toEqual([
      [2026, 34],
      [2027, 33],
      [2028, 33],
    ])
  })

  it('never by weights that give no shares, and never below nothing', () => {
    expect(() => spreadCents(1, new Map([[2026, 0]]))).toThrow(RangeError)
    expect(() => spreadCents(1, new Map([[2026, -1]]))).toThrow(RangeError)
    expect(() => spreadCents(-1, evenWeights([2026]))).toThrow(RangeError)
  })
})

describe('working days', () => {
  it('are those of the span that lie in the year, without the holidays of the Land', () => {
    const weights = workingDayWeights({ start: '2026-12-21', end: '2027-01-03' }, [2026, 2027, 2028], 'DE-TH')
    expect([...weights]).toEqual([
      [2026, 8],
      [2027, 0],
      [2028, 0],
    ])
  })
})

describe('recurring cost', () => {
  it('grows from the first year on, rounded from there', () => {
    expect([...indexed(10_005, [2028, 2027, 2030], 200)]).toEqual([
      [2027, 10_005],
      [2028, 10_205],
      [2030, 10_617],
    ])
  })

  it('stays as it is without a rate, and grows with one', () => {
    fc.assert(
      fc.property(cents, years, fc.nat(2_000), (amount, list, rate) => {
        expect([...indexed(amount, list, 0).values()].every((one) => one === amount)).toBe(true)
        const grown = [...indexed(amount, list, rate).values()]
        expect(grown).toEqual([...grown].sort((a, b) => a - b))
      }),
    )
  })
})

describe('over the years of a measure', () => {
  const frame = costFrame(smallPlan, SMALL.measure)

  it('by its working days, and what comes after its end is follow-up cost', () => {
    const outcome = spreadOver(frame, [2028, 2026, 2027], {
      way: 'workingDays',
      cents: 100_000,
    })
    expect(outcome).toEqual({
      ok: true,
      years: [
        { year: 2026, cents: 60_635, followUp: false },
        { year: 2027, cents: 39_365, followUp: false },
        { year: 2028, cents: 0, followUp: true },
      ],
    })
  })

  it('of a permanent task without an end the end of the strategy counts', () => {
    const measure = smallPlan.measure.get(SMALL.measure)!
    const plan = applyChanges(smallPlan, [update('measure', measure, { kind: 'permanent', end: null })!])
    expect(costFrame(plan, SMALL.measure).lastYear).toBe(2031)
  })

  it('by hand, when the parts come to the whole', () => {
    const by = (parts: [number, number][]) =>
      spreadOver(frame, [2026, 2027], { way: 'byHand', cents: 10, parts: new Map(parts) })
    expect(by([[2026, 4]])).toEqual({ ok: false, objection: { kind: 'rest', cents: 6 } })
    expect(
      by([
        [2026, 4],
        [2027, 6],
      ]),
    ).toMatchObject({ ok: true, years: [{ cents: 4 }, { cents: 6 }] })
  })

  it('not where no year is given, or none holds a working day', () => {
    const over = (list: number[]) => spreadOver(frame, list, { way: 'workingDays', cents: 1 })
    expect(over([])).toEqual({ ok: false, objection: { kind: 'noYears' } })
    expect(over([2029])).toEqual({ ok: false, objection: { kind: 'noWorkingDays' } })
  })
})

describe('over the years of a grant', () => {
  const measureFrame = costFrame(smallPlan, SMALL.measure)
  const frameOf = (fields: Partial<Grant>, of = smallPlan) =>
    grantFrame(
      of,
      make('grant', {
        id: idOf(90),
        measureId: SMALL.measure,
        fundingProgrammeId: SMALL.programme,
        ...fields,
      }),
    )
  const workingDays = (frame: ReturnType<typeof frameOf>) =>
    spreadOver(frame, [2026, 2027], { way: 'workingDays', cents: 100_000 })

  it('only the working days of the measure count on which the grant pays', () => {
    const frame = frameOf({ periodStart: '2027-01-01', periodEnd: '2030-12-31' })
    expect(workingDays(frame)).toMatchObject({ ok: true, years: [{ cents: 0 }, { cents: 100_000 }] })
    expect(frame.end).toBe(measureFrame.end)
  })

  it('by the period of the programme where the grant has none, and by the measure where nobody knows any', () => {
    const old = smallPlan.fundingProgramme.get(SMALL.programme)!
    const ending = applyChanges(smallPlan, [
      update('fundingProgramme', old, { grantPeriodEnd: '2026-12-31' })!,
    ])
    expect(frameOf({}, ending).end).toBe('2026-12-31')
    expect(frameOf({ periodEnd: '2027-02-28' }, ending).end).toBe('2027-02-28')
    expect(frameOf({})).toEqual(measureFrame)
  })

  it('not where the grant pays at another time than the measure runs', () => {
    const outcome = workingDays(frameOf({ periodStart: '2029-01-01' }))
    expect(outcome).toEqual({ ok: false, objection: { kind: 'noWorkingDays' } })
  })
})
