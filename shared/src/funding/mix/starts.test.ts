import { describe, expect, it } from 'vitest'
import { applyChanges, type Change, type FundingProgramme, type Plan } from '../../plan'
import { highsSolver } from '../../solver'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { checkFunding } from '../eligibility'
import { changesOfMix, compareMix, computeMix, type MixWishes, noWishes } from './index'

const solve = await highsSolver()
const TODAY = '2026-03-02'
const [LATE, EARLY, MEASURE, LAND] = [idOf(70), idOf(71), idOf(72), idOf(73)]

/** Must be decided before the measure begins: thirty weeks after its window opens in October 2026. */
const SLOW: Partial<FundingProgramme> = {
  fundingSourceId: LAND,
  kind: 'share',
  maxRate: 8_000,
  capCents: 100_000_000,
  minimumCents: 0,
  minimumOwnShare: 0,
  rolling: false,
  windows: [{ opens: '2026-10-01', closes: '2026-12-31' }],
  grantPeriodStart: '2026-01-01',
  grantPeriodEnd: '2031-12-31',
  decisionWeeks: 30,
  earlyStart: 'forbidden',
  cumulation: 'forbidden',
  eligibleAspectIds: [SMALL.aspect],
  eligibleCategories: ['software'],
  status: 'open',
  verifiedOn: '2026-02-01',
}

/** A measure from January 2027 that costs 4,000 euros in that year, all of them eligible and its own. */
function planOf(...more: Change[]): Plan {
  const known = smallPlan.measure.get(SMALL.measure)!
  const dates = { start: '2027-01-01', end: '2027-12-31' }
  return applyChanges(smallPlan, [
    creation('fundingSource', { id: LAND, level: 'land', name: 'Land' }),
    creation('measure', { ...known, ...dates, id: MEASURE, key: 'M-002', phase: 'planned' }),
    creation('costItem', {
      id: idOf(50),
      measureId: MEASURE,
      year: 2027,
      title: 'Lizenzen',
      category: 'software',
      plannedCents: 400_000,
      eligibleCents: 400_000,
    }),
    creation('contribution', {
      id: idOf(51),
      measureId: MEASURE,
      fundingSourceId: SMALL.source,
      year: 2027,
      plannedCents: 400_000,
    }),
    creation('fundingProgramme', { ...SLOW, id: LATE, name: 'Langsam' }),
    ...more,
  ])
}

function mixOf(plan: Plan, wishes: Partial<MixWishes>) {
  const all = { ...noWishes, measureIds: [MEASURE], ...wishes }
  const result = computeMix({ plan, wishes: all, today: TODAY, seconds: 20 }, solve)
  if (result.kind !== 'mix') throw new Error(result.kind)
  return result
}

describe('a later start', () => {
  it('is taken as far as it opens a programme, and says why', () => {
    expect(mixOf(planOf(), {}).mix).toMatchObject({ grants: [], starts: [] })
    expect(mixOf(planOf(), { latestShift: 3 }).mix).toMatchObject({ grants: [], starts: [] })
    const { mix } = mixOf(planOf(), { latestShift: 12 })
    expect(mix.grants).toMatchObject([{ programmeId: LATE, amountCents: 320_000, applyFrom: '2026-10-01' }])
    expect(mix.starts).toMatchObject([
      {
        measureId: MEASURE,
        months: 6,
        from: '2027-01-01',
        to: '2027-07-01',
        reached: [{ programmeId: LATE, obstacles: [{ rule: 'decision', reason: 'after' }] }],
      },
    ])
  })

  it('is not taken where a programme gives as much without', () => {
    const early = { ...SLOW, decisionWeeks: 4, id: EARLY, name: 'Schnell' }
    const { mix } = mixOf(planOf(creation('fundingProgramme', early)), { latestShift: 12 })
    expect(mix).toMatchObject({ grants: [{ programmeId: EARLY }], starts: [] })
  })

  it('comes over with the mix, and only once', () => {
    const plan = planOf()
    const { mix } = mixOf(plan, { latestShift: 12 })
    const after = applyChanges(plan, changesOfMix(plan, mix, { only: new Set([MEASURE]) }))
    expect(after.measure.get(MEASURE)).toMatchObject({ start: '2027-07-01', end: '2028-06-29' })
    expect([...after.costItem.values()].map(({ year, plannedCents }) => [year, plannedCents])).toEqual([
      [2027, 200_000],
      [2028, 200_000],
    ])
    expect(changesOfMix(after, mix)).toEqual([])
    expect(checkFunding(after, TODAY)).toEqual(checkFunding(plan, TODAY))
    const { after: years } = compareMix(plan, mix)
    expect(years.filter(({ cost }) => cost > 0)).toMatchObject([
      { year: 2027, cost: 200_000, gap: 0 },
      { year: 2028, cost: 200_000, gap: 0 },
    ])
  })

  it('needs its own funds later, as far as their ceiling goes', () => {
    const ceiling = creation('sourceYear', {
      id: idOf(60),
      fundingSourceId: SMALL.source,
      year: 2028,
      ceilingCents: 199_999,
    })
    expect(mixOf(planOf(ceiling), { latestShift: 12 }).mix.starts).toEqual([])
  })

  it('is allowed or not for a measure by itself', () => {
    const own = (months: number) => [{ measureId: MEASURE, months }]
    expect(mixOf(planOf(), { latestShift: 12, startChoices: own(0) }).mix.starts).toEqual([])
    expect(mixOf(planOf(), { startChoices: own(9) }).mix.starts).toMatchObject([{ months: 6 }])
  })

  it('makes a wish possible that the planned start bars', () => {
    const choices = [{ measureId: MEASURE, programmeId: LATE, kind: 'must', amountCents: 100_000 } as const]
    const { mix } = mixOf(planOf(), { choices, latestShift: 6 })
    expect(mix).toMatchObject({ grants: [{ amountCents: 100_000 }], starts: [{ months: 6 }] })
    expect(
      computeMix({ plan: planOf(), wishes: { ...noWishes, choices }, today: TODAY, seconds: 20 }, solve),
    ).toMatchObject({ kind: 'contradiction', wishes: [{ wish: { kind: 'must' } }] })
  })

  it('is no reason against an amount that is too large', () => {
    const choices = [{ measureId: MEASURE, programmeId: LATE, kind: 'must', amountCents: 900_000 } as const]
    const wishes = { ...noWishes, choices, latestShift: 6 }
    expect(computeMix({ plan: planOf(), wishes, today: TODAY, seconds: 20 }, solve)).toMatchObject({
      kind: 'contradiction',
      wishes: [{ wish: { kind: 'amount' }, obstacles: [], mostCents: 320_000 }],
    })
  })

  it('says why a measure has none', () => {
    const running = { measureIds: [SMALL.measure], latestShift: 12 }
    expect(mixOf(planOf(), running).mix.fixedStarts).toEqual([{ measureId: SMALL.measure, fixedBy: 'begun' }])
  })

  it('is looked at again for what would be next best', () => {
    const { nextBest } = mixOf(planOf(), { latestShift: 12 })
    expect(nextBest).toEqual([
      { measureId: MEASURE, withoutProgrammeId: LATE, programmeIds: [], lossCents: 320_000 },
    ])
  })
})
