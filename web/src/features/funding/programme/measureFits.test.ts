import { applyChanges, type Change } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import { measureFits } from './measureFits'

const TODAY = '2026-11-23'
const OPEN = idOf(50)
const NEWER = idOf(51)
const CLOSED = idOf(52)

const plan = applyChanges(smallPlan, [
  creation('fundingProgramme', { id: OPEN, fundingSourceId: SMALL.source, name: 'Offen' }),
  creation('fundingProgramme', {
    id: NEWER,
    fundingSourceId: SMALL.source,
    name: 'Offen',
    supersedesId: OPEN,
  }),
  creation('fundingProgramme', {
    id: CLOSED,
    fundingSourceId: SMALL.source,
    name: 'Zu',
    status: 'closed',
  }),
])
const measures = plan.measure.size
const applied = (state: 'applied' | 'rejected'): Change =>
  creation('grant', { id: idOf(60), measureId: SMALL.measure, fundingProgrammeId: OPEN, state })

test('a measure that nothing stands against may apply, a closed programme is for none', () => {
  expect(measureFits(plan, NEWER, TODAY).possible.map(({ measure }) => measure.id)).toContain(SMALL.measure)
  expect(measureFits(plan, CLOSED, TODAY)).toEqual({ possible: [], refused: measures })
})

test('who has applied under any version is listed with the grants; who was refused may try again', () => {
  const idsOf = (change: Change) =>
    measureFits(applyChanges(plan, [change]), NEWER, TODAY).possible.map(({ measure }) => measure.id)
  expect(idsOf(applied('applied'))).not.toContain(SMALL.measure)
  expect(idsOf(applied('rejected'))).toContain(SMALL.measure)
})
