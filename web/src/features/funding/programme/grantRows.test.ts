import { versionsOf } from '@fahrplan/shared/funding'
import { applyChanges, type Change } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import { grantRows } from './grantRows'

const grant = (number: number, fundingProgrammeId: string): Change =>
  creation('grant', { id: idOf(number), measureId: SMALL.measure, fundingProgrammeId })

const tranche = (number: number, grantId: string, year: number, cents: number): Change =>
  creation('tranche', { id: idOf(number), grantId, year, plannedCents: cents, approvedCents: cents / 2 })

const SECOND = idOf(50)

const plan = applyChanges(smallPlan, [
  creation('fundingProgramme', {
    id: SECOND,
    fundingSourceId: SMALL.source,
    name: 'Neu',
    supersedesId: SMALL.programme,
  }),
  creation('fundingProgramme', { id: idOf(51), fundingSourceId: SMALL.source, name: 'Anderes' }),
  grant(60, SMALL.programme),
  grant(61, SECOND),
  grant(62, idOf(51)),
  tranche(70, idOf(60), 2026, 1_000),
  tranche(71, idOf(60), 2027, 500),
])

test('grants of every version with their sums, and of no other programme', () => {
  const rows = grantRows(plan, versionsOf(plan, SECOND))
  expect(
    rows.map(({ grant: { id }, version, planned, approved, drawn }) => [
      id,
      version,
      planned,
      approved,
      drawn,
    ]),
  ).toEqual([
    [idOf(61), 2, 0, 0, 0],
    [idOf(60), 1, 1_500, 750, 0],
  ])
})
