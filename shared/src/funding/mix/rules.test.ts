import { describe, expect, it } from 'vitest'
import { applyChanges, type Change, type FundingProgramme, type Plan } from '../../plan'
import { highsSolver } from '../../solver'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { checkFunding } from '../eligibility'
import { applicationsWritten, changesOfMix, compareMix, computeMix, type MixWishes, noWishes } from './index'

const solve = await highsSolver()
const TODAY = '2026-03-02'
const [FIRST, SECOND, OTHER_MEASURE, LAND] = [idOf(70), idOf(71), idOf(72), idOf(73)]

/** Of which everything is known and nothing binds: 80 % of up to 1,000,000 euros. */
const GENEROUS: Partial<FundingProgramme> = {
  fundingSourceId: LAND,
  kind: 'share',
  maxRate: 8_000,
  capCents: 100_000_000,
  minimumCents: 0,
  minimumOwnShare: 0,
  rolling: true,
  grantPeriodStart: '2026-01-01',
  grantPeriodEnd: '2031-12-31',
  decisionWeeks: 10,
  earlyStart: 'allowed',
  cumulation: 'allowed',
  eligibleAspectIds: [SMALL.aspect],
  eligibleCategories: ['software'],
  status: 'open',
  verifiedOn: '2026-02-01',
}

function programme(id: string, fields: Partial<FundingProgramme> = {}): Change {
  return creation('fundingProgramme', { ...GENEROUS, id, name: `Programm ${id.slice(-2)}`, ...fields })
}

/** The small plan's measure costs 1,000 euros in each of 2026 and 2027, all of it eligible. */
function planOf(...more: Change[]): Plan {
  const measure = smallPlan.measure.get(SMALL.measure)!
  const cost = (id: number, measureId: string, year: number) =>
    creation('costItem', {
      id: idOf(id),
      measureId,
      year,
      title: 'Lizenzen',
      category: 'software',
      plannedCents: 100_000,
      eligibleCents: 100_000,
    })
  return applyChanges(smallPlan, [
    creation('fundingSource', { id: LAND, level: 'land', name: 'Land' }),
    creation('measure', {
      ...measure,
      id: OTHER_MEASURE,
      key: 'M-002',
      phase: 'planned',
      start: '2027-01-01',
    }),
    cost(50, SMALL.measure, 2026),
    cost(51, SMALL.measure, 2027),
    cost(52, OTHER_MEASURE, 2027),
    ...more,
  ])
}

function compute(plan: Plan, wishes: Partial<MixWishes> = {}) {
  return computeMix({ plan, wishes: { ...noWishes, ...wishes }, today: TODAY, seconds: 20 }, solve)
}

function mixOf(plan: Plan, wishes: Partial<MixWishes> = {}) {
  const result = compute(plan, wishes)
  if (result.kind !== 'mix') throw new Error(result.kind)
  return result
}

/** What the first measure gets, by programme. */
function grants(plan: Plan, wishes: Partial<MixWishes> = { measureIds: [SMALL.measure] }) {
  return new Map(
    mixOf(plan, wishes)
      .mix.grants.filter(({ measureId }) => measureId === SMALL.measure)
      .map(({ programmeId, amountCents }) => [programmeId, amountCents]),
  )
}

const must = (programmeId: string, amountCents: number | null = null) =>
  ({ measureId: SMALL.measure, programmeId, kind: 'must', amountCents }) as const

describe('rules of a mix', () => {
  it.each<[string, Partial<FundingProgramme>, number, string]>([
    ['rate', { maxRate: 3_333 }, 66_660, 'rate'],
    ['cap', { capCents: 12_345 }, 12_345, 'cap'],
    ['own share', { maxRate: 10_000, minimumOwnShare: 1_500 }, 170_000, 'ownShare'],
    ['grant period', { grantPeriodStart: '2027-01-01' }, 80_000, 'rate'],
  ])('%s', (_, fields, amount, limit) => {
    const { mix } = mixOf(planOf(programme(FIRST, fields)), { measureIds: [SMALL.measure] })
    expect(mix.grants).toMatchObject([{ programmeId: FIRST, amountCents: amount }])
    expect(mix.grants[0]!.limits).toContainEqual({ kind: limit })
  })

  it.each<[string, Partial<FundingProgramme>]>([
    ['minimum', { minimumCents: 160_001 }],
    ['closed', { status: 'closed' }],
    ['status unknown', { status: 'unknown' }],
    ['rate unknown', { maxRate: null }],
    ['cap unknown', { capCents: null }],
    ['nobody has verified it', { verifiedOn: null }],
    ['another aspect', { eligibleAspectIds: [SMALL.principle] }],
    ['window over', { rolling: false, windows: [{ opens: '2025-01-01', closes: '2025-12-31' }] }],
    ['decision after the start', { earlyStart: 'forbidden', decisionWeeks: 10 }],
    ['benefit in kind', { kind: 'inKind' }],
    ['loan that nobody wants', { kind: 'loan' }],
  ])('no candidate: %s', (_, fields) => {
    expect(grants(planOf(programme(FIRST, fields)))).toEqual(new Map())
  })

  it('tells what would have to be looked up', () => {
    const { mix } = mixOf(planOf(programme(FIRST, { capCents: null })), { measureIds: [SMALL.measure] })
    const refusal = mix.refusals.find(({ programmeId }) => programmeId === FIRST)!
    expect(refusal.kind).toBe('missing')
    expect(refusal.reasons).toContainEqual({ rule: 'cap', reason: 'unknown', state: 'unknown', params: {} })
  })

  it('assumes what somebody takes upon themselves, and never a rate', () => {
    const unknown = { capCents: null, minimumCents: null, minimumOwnShare: null, verifiedOn: null }
    const wishes = { measureIds: [SMALL.measure], assumeNoLimits: true }
    expect(grants(planOf(programme(FIRST, unknown)), wishes)).toEqual(new Map([[FIRST, 160_000]]))
    expect(grants(planOf(programme(FIRST, { ...unknown, maxRate: null })), wishes)).toEqual(new Map())
    const [grant] = mixOf(planOf(programme(FIRST, unknown)), wishes).mix.grants
    expect(grant!.toCheck.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['cap', 'verified']))
  })

  it('combines what may be combined, up to the cost', () => {
    const both = [programme(FIRST), programme(SECOND, { maxRate: 5_000 })]
    expect([...grants(planOf(...both)).values()].reduce((a, b) => a + b)).toBe(200_000)
  })

  it.each<[string, Partial<FundingProgramme>]>([
    ['forbidden', { cumulation: 'forbidden' }],
    ['unknown', { cumulation: null }],
    ['limited', { cumulation: 'limited' }],
    ['excluded', { exclusionIds: [FIRST] }],
  ])('cumulation %s', (_, fields) => {
    const plan = planOf(programme(FIRST), programme(SECOND, { maxRate: 5_000, ...fields }))
    expect(grants(plan)).toEqual(new Map([[FIRST, 160_000]]))
  })

  it('keeps to the ceilings of sources, with what is already promised', () => {
    const plan = planOf(
      programme(FIRST),
      creation('sourceYear', { id: idOf(60), fundingSourceId: LAND, year: 2026, ceilingCents: 50_000 }),
      creation('sourceYear', { id: idOf(61), fundingSourceId: LAND, year: 2027, ceilingCents: 0 }),
    )
    expect(grants(plan)).toEqual(new Map([[FIRST, 50_000]]))
  })

  it('writes no more applications than the team can, and chooses the better ones', () => {
    const windows = [{ opens: '2026-04-01', closes: '2026-05-31' }]
    const plan = planOf(programme(FIRST, { rolling: false, windows }))
    const { mix } = mixOf(plan, { applicationsPerHalfYear: 1 })
    expect(mix.grants).toMatchObject([{ measureId: SMALL.measure, applyFrom: '2026-04-01' }])
    expect(mix.refusals).toContainEqual({
      measureId: OTHER_MEASURE,
      programmeId: FIRST,
      kind: 'notChosen',
      reasons: [{ kind: 'wish', wish: { kind: 'applications' } }],
    })
  })

  it('takes a loan into account for gaps, and not for own funds', () => {
    const plan = planOf(programme(FIRST, { kind: 'loan' }))
    const wishes = { measureIds: [SMALL.measure], withLoans: true }
    expect(grants(plan, wishes)).toEqual(new Map())
    expect(grants(plan, { ...wishes, objective: 'coverage' })).toEqual(new Map([[FIRST, 160_000]]))
    const { mix } = mixOf(plan, { ...wishes, objective: 'coverage' })
    const { after } = compareMix(plan, mix)
    expect(after[0]).toMatchObject({ year: 2026, grants: 0, ownFunds: 100_000 })
    expect(after.reduce((sum, { loans }) => sum + loans, 0)).toBe(160_000)
  })

  it('leaves alone what is asked for', () => {
    const plan = planOf(
      programme(FIRST),
      creation('grant', {
        id: idOf(80),
        measureId: SMALL.measure,
        fundingProgrammeId: FIRST,
        state: 'applied',
      }),
      creation('tranche', { id: idOf(81), grantId: idOf(80), year: 2026, plannedCents: 70_000 }),
    )
    expect(grants(plan)).toEqual(new Map())
    expect(changesOfMix(plan, mixOf(plan, { measureIds: [SMALL.measure] }).mix)).toEqual([])
  })
})

describe('what is fixed by hand', () => {
  it('is a number of its own where the guideline says none', () => {
    const plan = planOf(programme(FIRST, { capCents: null, maxRate: null }))
    const wishes = { measureIds: [SMALL.measure], choices: [must(FIRST, 12_300)] }
    expect(grants(plan, wishes)).toEqual(new Map([[FIRST, 12_300]]))
  })

  it('keeps a programme out', () => {
    const out = { measureId: SMALL.measure, programmeId: FIRST, kind: 'mustNot', amountCents: null } as const
    expect(grants(planOf(programme(FIRST)), { choices: [out] })).toEqual(new Map())
    expect(grants(planOf(programme(FIRST)), { refusedProgrammeIds: [FIRST] })).toEqual(new Map())
  })

  it('names the wishes that contradict each other, and no other', () => {
    const plan = planOf(programme(FIRST, { cumulation: 'forbidden' }), programme(SECOND))
    const result = compute(plan, {
      choices: [must(FIRST), must(SECOND)],
      refusedProgrammeIds: [SMALL.programme],
    })
    expect(result).toMatchObject({
      kind: 'contradiction',
      wishes: [
        { wish: { kind: 'must', programmeId: FIRST } },
        { wish: { kind: 'must', programmeId: SECOND } },
      ],
    })
  })

  it('says which rule stands against a single wish', () => {
    expect(compute(planOf(programme(FIRST, { status: 'closed' })), { choices: [must(FIRST)] })).toMatchObject(
      {
        kind: 'contradiction',
        wishes: [
          {
            wish: { kind: 'must' },
            obstacles: expect.arrayContaining([
              { rule: 'status', reason: 'closed', state: 'broken', params: {} },
            ]),
          },
        ],
      },
    )
    expect(compute(planOf(programme(FIRST)), { choices: [must(FIRST, 200_001)] })).toMatchObject({
      kind: 'contradiction',
      wishes: [{ wish: { kind: 'amount' }, mostCents: 160_000 }],
    })
  })
})

describe('taking over', () => {
  it('writes ideas with their years for one measure alone, and nothing the second time', () => {
    const plan = planOf(programme(FIRST))
    const { mix } = mixOf(plan)
    const changes = changesOfMix(plan, mix, { only: new Set([SMALL.measure]), noteOf: () => 'Mix' })
    const after = applyChanges(plan, changes)
    const [grant] = after.grant.values()
    expect(after.grant.size).toBe(1)
    expect(grant).toMatchObject({ measureId: SMALL.measure, state: 'idea', note: 'Mix' })
    expect([...after.tranche.values()].reduce((sum, { plannedCents }) => sum + plannedCents, 0)).toBe(160_000)
    expect(changesOfMix(after, mix, { only: new Set([SMALL.measure]) })).toEqual([])
    expect(checkFunding(after, TODAY).filter(({ kind }) => kind === 'grant')).toEqual([])
  })

  it('replaces an idea that is worse', () => {
    const plan = planOf(
      programme(FIRST),
      programme(SECOND, { maxRate: 1_000, cumulation: 'forbidden' }),
      creation('grant', { id: idOf(80), measureId: SMALL.measure, fundingProgrammeId: SECOND }),
      creation('tranche', { id: idOf(81), grantId: idOf(80), year: 2026, plannedCents: 7_000 }),
    )
    const after = applyChanges(plan, changesOfMix(plan, mixOf(plan, { measureIds: [SMALL.measure] }).mix))
    expect([...after.grant.values()].map(({ fundingProgrammeId }) => fundingProgrammeId)).toEqual([FIRST])
  })

  it('names the ideas that go and those that stay, and why', () => {
    const idea = (id: number, fundingProgrammeId: string) => [
      creation('grant', { id: idOf(id), measureId: SMALL.measure, fundingProgrammeId }),
      creation('tranche', { id: idOf(id + 5), grantId: idOf(id), year: 2026, plannedCents: 7_000 }),
    ]
    const plan = planOf(
      programme(FIRST, { status: 'closed' }),
      programme(SECOND, { capCents: null }),
      ...idea(80, FIRST),
      ...idea(90, SECOND),
    )
    expect(mixOf(plan, { measureIds: [SMALL.measure] }).mix.ideas).toMatchObject([
      { grantId: idOf(80), fate: 'removed', amountCents: 7_000, reasons: [{ rule: 'status' }] },
      { grantId: idOf(90), fate: 'kept', reasons: [{ rule: 'cap' }, { rule: 'minimum' }] },
    ])
  })

  it('counts applications of the half-year that are written already', () => {
    const plan = planOf(
      programme(FIRST),
      creation('grant', {
        id: idOf(80),
        measureId: OTHER_MEASURE,
        fundingProgrammeId: FIRST,
        state: 'applied',
        appliedOn: '2026-02-01',
      }),
    )
    expect(applicationsWritten(plan, TODAY)).toBe(1)
    expect(applicationsWritten(plan, '2026-07-01')).toBe(0)
  })

  it('knows what is left without the best programme', () => {
    const plan = planOf(programme(FIRST), programme(SECOND, { maxRate: 1_000, cumulation: 'forbidden' }))
    expect(mixOf(plan, { measureIds: [SMALL.measure] }).nextBest).toEqual([
      { measureId: SMALL.measure, withoutProgrammeId: FIRST, programmeIds: [SECOND], lossCents: 140_000 },
    ])
  })
})
