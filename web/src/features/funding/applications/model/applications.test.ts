import { applyChanges, type Grant, type Plan, type Tranche, violationsOf } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOf } from './board'
import {
  approvedAsPlanned,
  creationsOf,
  grantDraftOf,
  lacksApproval,
  newGrantDraft,
  updatesOf,
  withTranche,
} from './grantDraft'
import {
  askedFor,
  type GrantState,
  missingOf,
  transitionChanges,
  type TransitionDraft,
  transitionDraft,
  withApprovedYear,
} from './transition'

const TODAY = '2026-11-23'
const GRANT = idOf(44)
const grant = (id: string, fields: Partial<Grant> = {}) =>
  creation('grant', { id, measureId: SMALL.measure, fundingProgrammeId: SMALL.programme, ...fields })
const tranche = (id: string, grantId: string, fields: Partial<Tranche>) =>
  creation('tranche', { id, grantId, year: 2027, ...fields })

const plan = applyChanges(smallPlan, [
  grant(GRANT),
  tranche(idOf(45), GRANT, { year: 2028, plannedCents: 300 }),
  tranche(idOf(46), GRANT, { year: 2027, plannedCents: 500, approvedCents: 0 }),
])
const grantIn = (one: Plan) => one.grant.get(GRANT)!
const moveTo = (state: GrantState, draft: TransitionDraft) =>
  transitionChanges(plan, grantIn(plan), { state, asked: askedFor(state, 'money') }, draft)
const missingFor = (state: GrantState, draft: TransitionDraft) => missingOf(askedFor(state, 'money'), draft)

describe('the board', () => {
  it('sorts applications by state, with what is planned or approved', () => {
    const board = (state: Grant['state']) => {
      const moved = applyChanges(plan, moveTo(state, transitionDraft(plan, grantIn(plan), TODAY)))
      return boardOf(moved, TODAY).filter(({ count }) => count > 0)
    }
    expect(board('idea')).toMatchObject([{ state: 'idea', groups: [{ form: 'money', sum: 800 }] }])
    expect(board('rejected')).toMatchObject([{ state: 'rejected', groups: [{ sum: 800 }] }])
    expect(board('approved')).toMatchObject([
      {
        state: 'approved',
        groups: [{ sum: 800, cards: [{ years: [2027, 2028], grant: { decidedOn: TODAY } }] }],
      },
    ])
    expect(boardOf(smallPlan, TODAY)).toHaveLength(6)
  })

  it('never adds up grants, loans and benefits in kind', () => {
    const kinds = ['share', 'loan', 'inKind', null] as const
    const mixed = applyChanges(
      smallPlan,
      kinds.flatMap((kind, index) => [
        creation('fundingProgramme', {
          id: idOf(60 + index),
          fundingSourceId: SMALL.source,
          name: 'P',
          kind,
        }),
        grant(idOf(70 + index), { fundingProgrammeId: idOf(60 + index) }),
        tranche(idOf(80 + index), idOf(70 + index), { plannedCents: 10 ** index }),
      ]),
    )
    expect(boardOf(mixed, TODAY)[0]!.groups.map(({ form, sum }) => [form, sum])).toEqual([
      ['money', 1001],
      ['loan', 10],
      ['inKind', 100],
    ])
  })

  it('shows the most urgent deadline of each', () => {
    expect(boardOf(plan, TODAY)[0]!.groups[0]!.cards[0]!.deadline).toMatchObject({
      kind: 'start',
      due: '2026-04-01',
    })
  })
})

describe('a change of state', () => {
  it('asks for what it needs, and begins with what is known', () => {
    expect(askedFor('approved', 'loan')).toEqual(['decidedOn', 'reference', 'approved'])
    expect(askedFor('approved', 'inKind')).toEqual(['decidedOn', 'reference'])
    const draft = transitionDraft(plan, grantIn(plan), TODAY)
    expect(draft).toEqual({
      appliedOn: TODAY,
      decidedOn: TODAY,
      reference: '',
      approved: [
        { year: 2027, cents: 500 },
        { year: 2028, cents: 300 },
      ],
    })
    expect(missingFor('approved', draft)).toEqual(['reference'])
    expect(missingFor('approved', { ...draft, approved: [{ year: 2027, cents: null }] })).toEqual([
      'reference',
      'approved',
    ])
    expect(missingFor('applied', { ...draft, appliedOn: null })).toEqual(['appliedOn'])
    expect(missingFor('withdrawn', { ...draft, appliedOn: null })).toEqual([])
  })

  it('writes nothing that it did not ask for', () => {
    const draft = { ...transitionDraft(plan, grantIn(plan), TODAY), reference: ' Az. 7 ' }
    expect(moveTo('withdrawn', draft)).toMatchObject([
      { before: { state: 'idea' }, after: { state: 'withdrawn' } },
    ])
    const approved = moveTo('approved', {
      ...draft,
      approved: [
        { year: 2027, cents: 400 },
        { year: 2029, cents: 50 },
      ],
    })
    expect(violationsOf(plan, approved)).toEqual([])
    const after = applyChanges(plan, approved)
    expect(grantIn(after)).toMatchObject({
      state: 'approved',
      decidedOn: TODAY,
      reference: 'Az. 7',
      appliedOn: null,
    })
    expect(
      grantDraftOf(after, grantIn(after)).tranches.map(({ year, approvedCents }) => [year, approvedCents]),
    ).toEqual([
      [2027, 400],
      [2028, 0],
      [2029, 50],
    ])
  })
})

it('offers the next year in which money may be approved', () => {
  expect(withApprovedYear([{ year: 2027, cents: 5 }], [2026, 2027])).toEqual([
    { year: 2026, cents: null },
    { year: 2027, cents: 5 },
  ])
  expect(withApprovedYear([], [2026])).toEqual([{ year: 2026, cents: null }])
})

describe('an approval without an amount', () => {
  const year = { id: idOf(90), year: 2027, plannedCents: 500, approvedCents: 0, drawnCents: 0, drawBy: null }

  it('is told, and takes over what was asked for on request', () => {
    const draft = { state: 'approved', tranches: [year] } as const
    expect(lacksApproval(draft)).toBe(true)
    expect(lacksApproval({ ...draft, state: 'applied' })).toBe(false)
    const tranches = approvedAsPlanned(draft.tranches)
    expect(tranches).toEqual([{ ...year, approvedCents: 500 }])
    expect(lacksApproval({ ...draft, tranches })).toBe(false)
  })
})

describe('the form of an application', () => {
  const base = grantDraftOf(plan, grantIn(plan))

  it('holds its money by year, and offers the first year without', () => {
    expect(base.tranches.map(({ year }) => year)).toEqual([2027, 2028])
    expect(withTranche(base.tranches, [2026, 2027]).map(({ year }) => year)).toEqual([2026, 2027, 2028])
    expect(withTranche(base.tranches, [2027, 2028]).map(({ year }) => year)).toEqual([2027, 2028, 2029])
  })

  it('makes one commit of something new', () => {
    const draft = {
      ...newGrantDraft(),
      measureId: SMALL.measure,
      fundingProgrammeId: SMALL.programme,
      note: 'neu',
    }
    const id = idOf(90)
    const changes = creationsOf(id, { ...draft, tranches: withTranche([], [2027]) })
    const after = applyChanges(smallPlan, changes)
    expect(violationsOf(smallPlan, changes)).toEqual([])
    expect(grantDraftOf(after, after.grant.get(id)!)).toMatchObject({
      note: 'neu',
      tranches: [{ year: 2027 }],
    })
  })

  it('points at an amount that was emptied', () => {
    const [first, ...others] = base.tranches
    const tranches = [{ ...first!, plannedCents: null }, ...others]
    const changes = updatesOf(grantIn(plan), { tranches: base.tranches }, { tranches })
    expect(violationsOf(plan, changes)).toMatchObject([
      { entity: 'tranche', id: first!.id, field: 'plannedCents' },
    ])
  })

  it('changes what was changed and nothing else, whatever it was', () => {
    const cents = fc.nat(1_000)
    const wanted = fc.record({
      note: fc.string(),
      kept: fc.subarray([...base.tranches]),
      planned: cents,
      added: fc.array(cents, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(wanted, ({ note, kept, planned, added }) => {
        const tranches = added.reduce<typeof base.tranches>(
          (all) => withTranche(all, [2030, 2031, 2032]),
          kept.map((one) => ({ ...one, plannedCents: planned })),
        )
        const changes = updatesOf(grantIn(plan), { note: '', tranches: base.tranches }, { note, tranches })
        const after = applyChanges(plan, changes)
        expect(grantDraftOf(after, grantIn(after))).toEqual({ ...base, note, tranches })
        expect(updatesOf(grantIn(after), {}, {})).toEqual([])
      }),
    )
  })
})
