import { applyChanges, type Entity, type Plan, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import { contractNote } from './contractNote'

const TODAY = '2026-11-23'

function planWith(programme: Partial<Entity<'fundingProgramme'>>, grant: Partial<Entity<'grant'>>): Plan {
  const known = smallPlan.fundingProgramme.get(SMALL.programme)!
  const change = update('fundingProgramme', known, programme)
  return applyChanges(smallPlan, [
    ...(change ? [change] : []),
    creation('grant', {
      id: idOf(50),
      measureId: SMALL.measure,
      fundingProgrammeId: SMALL.programme,
      ...grant,
    }),
  ])
}
const noteOf = (plan: Plan, contract: string | null) =>
  contractNote(plan, SMALL.measure, contract, TODAY)?.kind

test('a contract is noted where nobody knows whether it may come before the decision', () => {
  const unknown = planWith({}, { state: 'applied' })
  expect(noteOf(unknown, TODAY)).toBe('unknown')
  expect(noteOf(unknown, null)).toBeUndefined()
  expect(noteOf(planWith({}, { state: 'rejected' }), TODAY)).toBeUndefined()
})

test('a contract to come has to wait for the decision, unless the programme allows it to come first', () => {
  expect(noteOf(planWith({ earlyStart: 'forbidden' }, { state: 'applied' }), '2026-11-24')).toBe('pending')
  expect(noteOf(planWith({ earlyStart: 'allowed' }, { state: 'applied' }), '2026-11-24')).toBeUndefined()
})
