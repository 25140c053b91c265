import { applyChanges } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deadlineGroups } from './deadlineGroups'
import { timelineOf } from './timeline'

const TODAY = '2026-11-23'

function rowsOf(proofDue: string | null) {
  const plan = applyChanges(smallPlan, [
    creation('grant', {
      id: idOf(44),
      measureId: SMALL.measure,
      fundingProgrammeId: SMALL.programme,
      state: 'approved',
      proofDue,
    }),
  ])
  const groups = deadlineGroups(plan, TODAY, { kind: 'proof', departmentIds: null })
  return groups.flatMap(({ rows }) => rows)
}

it('spans two years, of which a quarter lies behind', () => {
  const timeline = timelineOf([], TODAY)
  expect([timeline.start, timeline.end]).toEqual(['2026-08-01', '2028-08-01'])
  expect(timeline.ticks.map(({ day }) => day)).toEqual([
    '2026-10-01',
    '2027-01-01',
    '2027-04-01',
    '2027-07-01',
    '2027-10-01',
    '2028-01-01',
    '2028-04-01',
    '2028-07-01',
  ])
  expect(timeline.lanes).toEqual([])
})

it('shows what is long overdue at its edge, counts what lies beyond, and leaves out what is unknown', () => {
  expect(timelineOf(rowsOf('2020-01-01'), TODAY).lanes).toMatchObject([
    { kind: 'proof', marks: [{ due: 0, begins: 0, isLate: true }] },
  ])
  expect(timelineOf(rowsOf('2029-01-01'), TODAY)).toMatchObject({ lanes: [], beyond: 1 })
  expect(timelineOf(rowsOf(null), TODAY)).toMatchObject({ lanes: [], beyond: 0 })
})

it('keeps every mark within the picture, and its beginning before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 10, max: 12 }), (year, month) => {
      for (const { marks } of timelineOf(rowsOf(`${year}-${month}-15`), TODAY).lanes)
        for (const { due, begins } of marks) {
          expect(begins).toBeLessThanOrEqual(due)
          expect(Math.min(begins, due)).toBeGreaterThanOrEqual(0)
          expect(due).toBeLessThanOrEqual(1)
        }
    }),
  )
})
