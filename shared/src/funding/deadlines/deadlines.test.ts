import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../kernel'
import {
  applyChanges,
  type FundingProgramme,
  type Grant,
  type Measure,
  type Plan,
  type Tranche,
} from '../../plan'
import { arbitraryEntity, creation, idOf, make, SMALL, smallPlan } from '../../testing'
import { type DeadlineKind, DEADLINE_KINDS, fundingDeadlines, urgencyOf } from './index'

const TODAY = '2027-03-15'
const GRANT = idOf(44)
const TRANCHE = idOf(45)

interface Parts {
  readonly grant?: Partial<Grant>
  readonly programme?: Partial<FundingProgramme>
  readonly measure?: Partial<Measure>
  readonly tranches?: readonly Partial<Tranche>[]
}

/** One application to a programme that was verified, for a measure that has not begun. */
function planOf({ grant, programme, measure, tranches = [] }: Parts): Plan {
  const plan = applyChanges(smallPlan, [
    creation('grant', { id: GRANT, measureId: SMALL.measure, fundingProgrammeId: SMALL.programme, ...grant }),
    ...tranches.map((tranche, index) =>
      creation('tranche', { id: idOf(45 + index), grantId: GRANT, year: 2027, ...tranche }),
    ),
  ])
  const verified = { verifiedOn: '2027-01-01', ...programme }
  return {
    ...plan,
    workPackage: new Map(),
    milestone: new Map(),
    fundingProgramme: new Map([
      [SMALL.programme, { ...plan.fundingProgramme.get(SMALL.programme)!, ...verified }],
    ]),
    measure: new Map([
      [
        SMALL.measure,
        { ...plan.measure.get(SMALL.measure)!, phase: 'planned', start: '2027-10-01', ...measure },
      ],
    ]),
  }
}

const deadlinesOf = (parts: Parts, kind?: DeadlineKind) =>
  fundingDeadlines(planOf(parts), TODAY).filter((one) => kind === undefined || one.kind === kind)
const dueOf = (parts: Parts, kind: DeadlineKind) => deadlinesOf(parts, kind).map(({ due }) => due)

describe('the window of an idea', () => {
  const window = (opens: string | null, closes: string | null) => ({ opens, closes })
  const programme = (...windows: FundingProgramme['windows']) => ({ programme: { windows } })

  it('is the next that closes, and the day itself still counts', () => {
    const windows = [window(null, '2028-01-31'), window('2027-01-01', TODAY), window(null, '2026-06-30')]
    expect(dueOf(programme(...windows), 'window')).toEqual([TODAY])
  })

  it('has been missed where all have closed', () => {
    expect(dueOf(programme(window(null, '2026-06-30'), window(null, '2027-03-14')), 'window')).toEqual([
      '2027-03-14',
    ])
  })

  it('is unknown where nobody knows when it closes', () => {
    const unknown = { due: null, begins: null, certain: false, params: { missing: 'windows' } }
    expect(deadlinesOf({}, 'window')).toMatchObject([unknown])
    expect(
      deadlinesOf(programme(window('2027-01-01', null), window(null, '2026-06-30')), 'window'),
    ).toMatchObject([unknown])
  })

  it('is none where one may apply at any time, and once one has', () => {
    expect(dueOf({ programme: { rolling: true } }, 'window')).toEqual([])
    expect(
      dueOf({ ...programme(window(null, '2027-12-31')), grant: { state: 'applied' } }, 'window'),
    ).toEqual([])
  })

  it('asks to begin eight weeks before', () => {
    expect(deadlinesOf(programme(window(null, '2027-05-31')), 'window')).toMatchObject([
      { begins: '2027-04-05', certain: true, grantId: GRANT, measureId: SMALL.measure },
    ])
  })
})

describe('before the start', () => {
  const twelveWeeks = { programme: { decisionWeeks: 12 } }

  it('the application is made as long before as the decision takes', () => {
    expect(deadlinesOf(twelveWeeks, 'start')).toMatchObject([
      { due: '2027-07-09', params: { first: '2027-10-01', decisionWeeks: 12 } },
    ])
  })

  it('the first contract counts, where there is one', () => {
    expect(dueOf({ ...twelveWeeks, measure: { firstContractOn: '2027-09-01' } }, 'start')).toEqual([
      '2027-06-09',
    ])
  })

  it('nothing is counted back from what is unknown', () => {
    expect(deadlinesOf({}, 'start')).toMatchObject([
      { due: null, params: { first: '2027-10-01', missing: 'decisionWeeks' } },
    ])
    expect(deadlinesOf({ ...twelveWeeks, measure: { start: null, end: null } }, 'start')).toMatchObject([
      { due: null, params: { missing: 'measureStart' } },
    ])
  })

  it('is missed once the measure has begun, however quickly it would be decided', () => {
    expect(dueOf({ measure: { start: '2027-03-14' } }, 'start')).toEqual(['2027-03-14'])
    expect(dueOf({ measure: { start: TODAY } }, 'start')).toEqual([null])
  })

  it('the decision has to be there, and says when it is expected', () => {
    const grant = { state: 'applied', appliedOn: '2027-03-01' } as const
    expect(deadlinesOf({ ...twelveWeeks, grant }, 'decision')).toMatchObject([
      { due: '2027-10-01', certain: true, params: { expected: '2027-05-24' } },
    ])
    expect(deadlinesOf({ grant }, 'decision')[0]!.params).toEqual({ first: '2027-10-01' })
  })

  it('nothing waits for a decision where an early start is allowed, or was permitted in time', () => {
    const allowed = { programme: { decisionWeeks: 12, earlyStart: 'allowed' } } as const
    const permitted = (earlyStartPermittedOn: string) => ({
      ...twelveWeeks,
      grant: { earlyStartPermittedOn },
    })
    expect(dueOf(allowed, 'start')).toEqual([])
    expect(dueOf({ ...allowed, grant: { state: 'applied' } }, 'decision')).toEqual([])
    expect(dueOf(permitted('2027-10-01'), 'start')).toEqual([])
    expect(dueOf(permitted('2027-10-02'), 'start')).toEqual(['2027-07-09'])
  })

  it('nobody applies for what is over', () => {
    for (const phase of ['done', 'dropped'] as const)
      expect(deadlinesOf({ ...twelveWeeks, measure: { phase } })).toEqual([])
  })
})

describe('after the approval', () => {
  const approved = { state: 'approved', periodEnd: '2028-06-30' } as const

  it('what is approved and not drawn has to be drawn, year by year', () => {
    const tranches = [
      { year: 2027, approvedCents: 500, drawnCents: 200, drawBy: '2027-11-15' },
      { year: 2028, approvedCents: 500, drawnCents: 500, drawBy: '2028-11-15' },
      { year: 2029, approvedCents: 500 },
    ]
    expect(deadlinesOf({ grant: approved, tranches }, 'drawdown')).toMatchObject([
      { key: `drawdown-${TRANCHE}`, due: '2027-11-15', params: { year: 2027, openCents: 300 } },
      { due: null, params: { year: 2029, openCents: 500, missing: 'drawBy' } },
    ])
    expect(dueOf({ grant: approved, tranches, programme: { kind: 'inKind' } }, 'drawdown')).toEqual([])
  })

  it('the period ends as the decision says, or at the latest with the programme', () => {
    const programme = { grantPeriodEnd: '2029-12-31', verifiedOn: null }
    expect(deadlinesOf({ grant: approved, programme }, 'grantPeriodEnd')).toMatchObject([
      { due: '2028-06-30', certain: true },
    ])
    expect(deadlinesOf({ grant: { state: 'approved' }, programme }, 'grantPeriodEnd')).toMatchObject([
      { due: '2029-12-31', certain: false },
    ])
    expect(dueOf({ grant: { ...approved, periodEnd: '2027-03-14' } }, 'grantPeriodEnd')).toEqual([])
  })

  it('the proof of use is due on its day, or so many months after the period', () => {
    const programme = { proofMonths: 6 }
    expect(dueOf({ grant: { ...approved, proofDue: '2028-09-30' }, programme }, 'proof')).toEqual([
      '2028-09-30',
    ])
    expect(dueOf({ grant: approved, programme }, 'proof')).toEqual(['2028-12-30'])
    expect(deadlinesOf({ grant: approved }, 'proof')).toMatchObject([
      { due: null, params: { missing: 'proofMonths' } },
    ])
    expect(deadlinesOf({ grant: { state: 'approved' }, programme }, 'proof')).toMatchObject([
      { due: null, params: { missing: 'periodEnd' } },
    ])
    expect(dueOf({ grant: { ...approved, state: 'settled' }, programme }, 'proof')).toEqual([])
  })

  it('the earmarking lasts as the decision or the guideline says, also once it is settled', () => {
    const settled = { ...approved, state: 'settled' } as const
    expect(dueOf({ grant: settled, programme: { earmarkYears: 5 } }, 'earmarking')).toEqual(['2033-06-30'])
    expect(dueOf({ grant: { ...settled, earmarkedUntil: '2030-01-01' } }, 'earmarking')).toEqual([
      '2030-01-01',
    ])
    expect(dueOf({ grant: settled }, 'earmarking')).toEqual([null])
    expect(dueOf({ grant: settled, programme: { earmarkYears: 0 } }, 'earmarking')).toEqual([])
    expect(dueOf({ grant: { ...settled, earmarkedUntil: '2027-03-14' } }, 'earmarking')).toEqual([])
  })

  it('nothing is left of what was refused or withdrawn', () => {
    for (const state of ['rejected', 'withdrawn'] as const)
      expect(deadlinesOf({ grant: { ...approved, state }, tranches: [{ approvedCents: 5 }] })).toEqual([])
  })
})

it('what rests on an example of a programme is not certain', () => {
  const programme = { windows: [{ opens: null, closes: '2027-05-31' }], example: true }
  expect(deadlinesOf({ programme }, 'window')).toMatchObject([{ due: '2027-05-31', certain: false }])
})

it('is the more urgent the sooner it is due', () => {
  const at = (days: number) => urgencyOf({ due: addDays(TODAY, days) }, TODAY)
  expect([-1, 0, 30, 31, 90, 91, 180, 181].map(at)).toEqual([
    'overdue',
    'in30',
    'in30',
    'in90',
    'in90',
    'in180',
    'in180',
    'later',
  ])
  expect(urgencyOf({ due: null }, TODAY)).toBe('unknown')
})

describe('whatever the applications', () => {
  const cases = fc
    .tuple(
      arbitraryEntity('measure'),
      arbitraryEntity('fundingProgramme'),
      fc.array(fc.tuple(arbitraryEntity('grant'), arbitraryEntity('tranche')), { maxLength: 6 }),
    )
    .map(([measure, programme, applications]): Plan => {
      const grants = applications.map(([grant]) => ({
        ...grant,
        measureId: measure.id,
        fundingProgrammeId: programme.id,
      }))
      return {
        ...smallPlan,
        measure: new Map([[measure.id, measure]]),
        fundingProgramme: new Map([[programme.id, programme]]),
        grant: new Map(grants.map((grant) => [grant.id, grant])),
        tranche: new Map(
          applications.map(([grant, tranche]) => [
            tranche.id,
            make('tranche', { ...tranche, grantId: grant.id }),
          ]),
        ),
      }
    })
  const today = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days))

  it('deadlines are in order, each once, begin before they are due, and unknown ones say what is missing', () => {
    fc.assert(
      fc.property(cases, today, (plan, day) => {
        const deadlines = fundingDeadlines(plan, day)
        const dues = deadlines.map(({ due }) => due ?? '9999')
        expect(dues).toEqual(dues.toSorted())
        expect(new Set(deadlines.map(({ key }) => key)).size).toBe(deadlines.length)
        for (const { kind, due, begins, certain, params } of deadlines) {
          expect(DEADLINE_KINDS).toContain(kind)
          expect(due === null).toBe(params.missing !== undefined)
          if (due === null) expect([begins, certain]).toEqual([null, false])
          else expect(daysBetween(begins!, due)).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('a slower decision never leaves more time for the application', () => {
    const weeks = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(weeks, weeks, (a, b) => {
        const [quick, slow] = [Math.min(a, b), Math.max(a, b)].map(
          (decisionWeeks) => dueOf({ programme: { decisionWeeks } }, 'start')[0]!,
        )
        expect(slow! <= quick!).toBe(true)
      }),
    )
  })
})
