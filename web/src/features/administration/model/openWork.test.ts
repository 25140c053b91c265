import { applyChanges } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import { isNothing, openWorkOf } from './openWork'

const measure = smallPlan.measure.get(SMALL.measure)!
const finished = { measureId: SMALL.measure, departmentId: SMALL.department, title: 'Fertig' }

test('counts what is open, and leaves out what is finished', () => {
  const plan = applyChanges(smallPlan, [
    creation('measure', { ...measure, id: idOf(30), key: 'M-030', phase: 'done' }),
    creation('measure', {
      ...measure,
      id: idOf(31),
      key: 'M-031',
      leadDepartmentId: SMALL.otherDepartment,
      involvedDepartmentIds: [SMALL.department],
    }),
    creation('workPackage', {
      ...finished,
      id: idOf(32),
      start: '2026-04-01',
      end: '2026-04-30',
      progress: 100,
    }),
    creation('workPackage', {
      ...finished,
      id: idOf(33),
      start: '2026-04-01',
      end: '2026-04-30',
      progress: 99,
    }),
    creation('milestone', { ...finished, id: idOf(34), planned: '2026-05-01', state: 'dropped' }),
    creation('milestone', { ...finished, id: idOf(35), planned: '2026-05-01' }),
  ])
  const before = openWorkOf(smallPlan, SMALL.department)
  expect(openWorkOf(plan, SMALL.department)).toEqual({
    measures: before.measures + 1,
    workPackages: before.workPackages + 1,
    milestones: before.milestones + 1,
  })
})

test('knows when there is nothing', () => {
  expect(isNothing(openWorkOf(smallPlan, idOf(99)))).toBe(true)
  expect(isNothing(openWorkOf(smallPlan, SMALL.department))).toBe(false)
})
