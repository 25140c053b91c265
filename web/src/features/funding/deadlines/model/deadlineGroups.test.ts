import { applyChanges } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { deadlineGroups } from './deadlineGroups'

const TODAY = '2026-11-23'
const ALL = { kind: null, departmentIds: null }
const plan = applyChanges(smallPlan, [
  creation('grant', {
    id: idOf(44),
    measureId: SMALL.measure,
    fundingProgrammeId: SMALL.programme,
    state: 'approved',
    periodEnd: '2026-12-31',
    proofDue: '2027-06-30',
  }),
  creation('tranche', {
    id: idOf(45),
    grantId: idOf(44),
    year: 2026,
    approvedCents: 5,
    drawBy: '2026-11-01',
  }),
])

const kindsIn = (filter: Partial<Parameters<typeof deadlineGroups>[2]>) =>
  deadlineGroups(plan, TODAY, { ...ALL, ...filter }).map(({ urgency, rows }) => [
    urgency,
    ...rows.map(({ deadline }) => deadline.kind),
  ])

describe('the radar', () => {
  it('puts what is overdue first and what is unknown last, and leaves empty groups out', () => {
    expect(kindsIn({})).toEqual([
      ['overdue', 'drawdown'],
      ['in90', 'grantPeriodEnd'],
      ['later', 'proof'],
      ['unknown', 'earmarking'],
    ])
  })

  it('shows one kind, or the own departments', () => {
    expect(kindsIn({ kind: 'proof' })).toEqual([['later', 'proof']])
    expect(kindsIn({ departmentIds: [SMALL.department] })).toHaveLength(4)
    expect(kindsIn({ departmentIds: [SMALL.otherDepartment] })).toEqual([])
  })

  it('is empty where there is no application', () => {
    expect(deadlineGroups(smallPlan, TODAY, ALL)).toEqual([])
  })
})
