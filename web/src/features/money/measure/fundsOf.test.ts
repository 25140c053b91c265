import { applyChanges } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, it } from 'vitest'
import { fundsOf } from './fundsOf'

const given = (id: number, year: number, plannedCents: number) =>
  creation('contribution', {
    id: idOf(id),
    measureId: SMALL.measure,
    fundingSourceId: SMALL.source,
    year,
    plannedCents,
  })

it('those who pay for a measure are told with all their years, what is approved apart', () => {
  const plan = applyChanges(smallPlan, [
    given(40, 2026, 100),
    given(41, 2027, 50),
    creation('grant', {
      id: idOf(42),
      measureId: SMALL.measure,
      fundingProgrammeId: SMALL.programme,
      state: 'approved',
    }),
    creation('tranche', { id: idOf(43), grantId: idOf(42), year: 2026, plannedCents: 30, approvedCents: 20 }),
  ])
  expect(fundsOf(plan, SMALL.measure)).toEqual([
    { id: SMALL.source, name: 'Eigenmittel', state: undefined, planned: 150, approved: undefined },
    { id: idOf(42), name: 'Förderprogramm', state: 'approved', planned: 30, approved: 20 },
  ])
  expect(fundsOf(plan, idOf(99))).toEqual([])
})
