import { applyChanges } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, it } from 'vitest'
import { ownDeadlines } from './ownDeadlines'

const plan = applyChanges(smallPlan, [
  creation('grant', {
    id: idOf(44),
    measureId: SMALL.measure,
    fundingProgrammeId: SMALL.programme,
    state: 'approved',
    periodEnd: '2026-12-31',
    proofDue: '2027-06-30',
  }),
])
const kindsOn = (today: string, departmentId: string) =>
  ownDeadlines(plan, today, 30, [departmentId]).map(
    ({ deadline, daysLeft }) => `${deadline.kind} ${daysLeft}`,
  )

it('are those of the next days and those that are late, without the unknown ones', () => {
  expect(kindsOn('2026-11-30', SMALL.department)).toEqual([])
  expect(kindsOn('2026-12-01', SMALL.department)).toEqual(['grantPeriodEnd 30'])
  expect(kindsOn('2027-07-02', SMALL.department)).toEqual(['proof -2'])
})

it('are those of the departments that lead or take part', () => {
  expect(kindsOn('2026-12-01', SMALL.otherDepartment)).toEqual([])
})
