import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumCents } from '../../kernel'
import { applyChanges, type Change, type Measure, type Plan, violationsOf } from '../../plan'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { fundingByYear } from '../fundingByYear'
import { laterStarts, shiftMeasures } from './index'

const TODAY = '2026-03-02'
const OTHER = idOf(72)
const OWN_STEP = idOf(90)
const OTHER_STEP = idOf(91)

const PLANNED = {
  phase: 'planned',
  start: '2027-01-01',
  end: '2028-12-31',
  firstContractOn: '2027-02-01',
} as const

function measure(fields: Partial<Measure>): Change[] {
  const known = smallPlan.measure.get(SMALL.measure)!
  return [{ op: 'update', entity: 'measure', id: known.id, before: known, after: { ...PLANNED, ...fields } }]
}

function cost(id: number, year: number, plannedCents: number, more: object = {}): Change {
  return creation('costItem', {
    id: idOf(id),
    measureId: SMALL.measure,
    title: 'Lizenzen',
    category: 'software',
    year,
    plannedCents,
    eligibleCents: Math.floor(plannedCents / 2),
    ...more,
  })
}

function paid(id: number, year: number, plannedCents: number): Change {
  return creation('contribution', {
    id: idOf(id),
    measureId: SMALL.measure,
    fundingSourceId: SMALL.source,
    year,
    plannedCents,
  })
}

/** The measure alone, from January 2027, planned only. */
function planOf(...more: Change[]): Plan {
  return applyChanges({ ...smallPlan, workPackage: new Map(), milestone: new Map() }, [
    ...measure({}),
    ...more,
  ])
}

const shiftOf = (plan: Plan, months: number) =>
  shiftMeasures(plan, new Map([[SMALL.measure, months]]), TODAY).changes

const shifted = (plan: Plan, months: number) => applyChanges(plan, shiftOf(plan, months))

const amounts = ({ costItem }: Plan) =>
  [...costItem.values()]
    .map(({ year, plannedCents, eligibleCents }) => [year, plannedCents, eligibleCents])
    .sort(([a], [b]) => a! - b!)

const starts = (plan: Plan, most = 12) =>
  laterStarts(plan, plan.measure.get(SMALL.measure)!, { step: 3, most, today: TODAY })

describe('letting a measure begin later', () => {
  it('moves its days, its first contract and its open steps by the same days', () => {
    const plan = planOf(
      creation('workPackage', {
        id: OWN_STEP,
        measureId: SMALL.measure,
        title: 'Schritt',
        start: '2027-01-11',
        end: '2027-02-20',
      }),
    )
    const after = shifted(plan, 3)
    expect(after.measure.get(SMALL.measure)).toMatchObject({
      start: '2027-04-01',
      end: '2029-03-31',
      firstContractOn: '2027-05-02',
    })
    expect(after.workPackage.get(OWN_STEP)).toMatchObject({ start: '2027-04-11', end: '2027-05-21' })
  })

  it('moves a quarter of each year on, follow-up cost and what is contributed too', () => {
    const plan = planOf(
      cost(50, 2027, 1_001),
      cost(51, 2028, 2_000),
      cost(52, 2028, 400, { title: 'Pflege', followUp: true }),
      paid(60, 2027, 1_001),
    )
    const after = shifted(plan, 3)
    expect(amounts(after)).toEqual([
      [2027, 751, 375],
      [2028, 1_750, 875],
      [2028, 300, 150],
      [2029, 500, 250],
      [2029, 100, 50],
    ])
    expect([...after.contribution.values()].map((one) => [one.year, one.plannedCents])).toEqual([
      [2027, 751],
      [2028, 250],
    ])
  })

  it('moves whole years by whole years', () => {
    const after = shifted(planOf(cost(50, 2027, 1_001), cost(51, 2028, 2_000)), 12)
    expect(amounts(after)).toEqual([
      [2028, 1_001, 500],
      [2029, 2_000, 1_000],
    ])
  })

  it('leaves committed money where it is, and unknown parts unknown', () => {
    const plan = planOf(
      cost(50, 2027, 800, { committedCents: 1 }),
      cost(51, 2027, 400, { eligibleCents: null }),
    )
    expect(amounts(shifted(plan, 6))).toEqual([
      [2027, 800, 400],
      [2027, 200, null],
      [2028, 200, null],
    ])
  })

  it('pushes who waits for several measures only once', () => {
    const step = (id: string, measureId: string, start: string, end: string) =>
      creation('workPackage', { id, measureId, title: 'Schritt', start, end })
    const plan = planOf(
      creation('measure', {
        ...smallPlan.measure.get(SMALL.measure)!,
        id: OTHER,
        key: 'M-002',
        start: '2027-03-01',
        end: null,
      }),
      step(OWN_STEP, SMALL.measure, '2027-01-01', '2027-02-28'),
      step(OTHER_STEP, OTHER, '2027-03-01', '2027-04-30'),
      creation('dependency', {
        id: idOf(95),
        predecessorKind: 'workPackage',
        predecessorId: OWN_STEP,
        successorKind: 'workPackage',
        successorId: OTHER_STEP,
      }),
    )
    const both = new Map([
      [SMALL.measure, 3],
      [OTHER, 3],
    ])
    const after = applyChanges(plan, shiftMeasures(plan, both, TODAY).changes)
    expect(after.workPackage.get(OTHER_STEP)).toMatchObject({ start: '2027-06-01', end: '2027-07-31' })
  })

  it('keeps every sum, covers to the cent what was covered, and breaks no rule of a plan', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 2027, max: 2028 }), cents, cents), { maxLength: 6 }),
        fc.integer({ min: 1, max: 24 }),
        (items, months) => {
          const years = [2027, 2028].map((year) => items.filter(([one]) => one === year))
          const plan = planOf(
            ...items.map(([year, planned, eligible], index) =>
              cost(100 + index, year, planned, {
                title: `Posten ${index % 2}`,
                eligibleCents: Math.min(planned, eligible),
              }),
            ),
            ...years.map((all, index) => paid(60 + index, 2027 + index, sumCents(all.map(([, one]) => one)))),
          )
          const changes = shiftOf(plan, months)
          const after = applyChanges(plan, changes)
          expect(violationsOf(plan, changes, { today: TODAY })).toEqual([])
          for (const key of ['plannedCents', 'eligibleCents'] as const)
            expect(sumCents([...after.costItem.values()].map((one) => one[key] ?? 0))).toBe(
              sumCents([...plan.costItem.values()].map((one) => one[key] ?? 0)),
            )
          for (const item of after.costItem.values())
            expect(item.eligibleCents).toBeLessThanOrEqual(item.plannedCents)
          for (const { gap, surplus } of fundingByYear(after)) expect([gap, surplus]).toEqual([0, 0])
        },
      ),
    )
  })
})

describe('later starts of a measure', () => {
  it('are as many as the strategy has time for', () => {
    expect(starts(planOf(), 24)).toMatchObject({
      starts: [3, 6, 9, 12, 15, 18, 21, 24].map((months) => ({ months })),
      fixedBy: null,
    })
    const late = starts(planOf(...measure({ end: '2030-08-31' })), 24)
    expect(late).toMatchObject({ starts: [{ months: 3 }, { months: 6 }], fixedBy: 'horizon' })
  })

  it.each<[string, Change[], string]>([
    ['without a start', measure({ start: null }), 'noStart'],
    ['running', measure({ phase: 'running' }), 'begun'],
    ['with a concluded contract', measure({ firstContractOn: '2026-03-02' }), 'contract'],
    ['with committed money', [cost(50, 2027, 500, { committedCents: 1 })], 'contract'],
    ['with cost at the very end', [cost(50, 2031, 500)], 'horizon'],
    [
      'with a step whose day is settled',
      [
        creation('milestone', {
          id: OWN_STEP,
          measureId: SMALL.measure,
          title: 'Frist',
          planned: '2027-05-01',
          constraintKind: 'fixed',
          constraintDay: '2027-05-01',
        }),
      ],
      'bound',
    ],
    [
      'with a deadline',
      [
        creation('milestone', {
          id: OWN_STEP,
          measureId: SMALL.measure,
          title: 'Frist',
          planned: '2027-05-01',
          deadline: '2027-05-31',
        }),
      ],
      'bound',
    ],
    [
      'with something applied for',
      [
        creation('grant', {
          id: idOf(80),
          measureId: SMALL.measure,
          fundingProgrammeId: SMALL.programme,
          state: 'applied',
        }),
      ],
      'grant',
    ],
    [
      'with a step that is reached',
      [
        creation('milestone', {
          id: OWN_STEP,
          measureId: SMALL.measure,
          title: 'Auftakt',
          planned: '2026-03-01',
          actual: '2026-03-01',
          state: 'reached',
        }),
      ],
      'begun',
    ],
  ])('%s: none', (_, changes, fixedBy) => {
    expect(starts(planOf(...changes))).toEqual({ starts: [], fixedBy })
  })
})
