import { applyChanges, update } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, it } from 'vitest'
import { ownDue } from './ownDue'

const milestone = smallPlan.milestone.get(SMALL.milestone)!
const handed = applyChanges(smallPlan, [
  update('milestone', milestone, { departmentId: SMALL.otherDepartment })!,
])
const titles = (plan: typeof smallPlan, today: string, departmentId: string) =>
  ownDue(plan, today, 90, [departmentId]).map(({ item, daysLeft }) => `${item.title} ${daysLeft}`)

it('what is late comes first, then what is near', () => {
  expect(titles(smallPlan, '2026-10-05', SMALL.department)).toEqual(['Konzept -5', 'Konzept beschlossen 10'])
  expect(titles(smallPlan, '2027-07-01', SMALL.department)).toEqual([
    'Konzept -274',
    'Konzept beschlossen -259',
    'Dokumentenmanagement -1',
  ])
})

it('belongs to its own department, or else to the one that leads', () => {
  expect(titles(handed, '2026-10-05', SMALL.department)).toEqual(['Konzept -5'])
  expect(titles(handed, '2026-10-05', SMALL.otherDepartment)).toEqual(['Konzept beschlossen 10'])
  expect(titles(smallPlan, '2026-10-05', SMALL.otherDepartment)).toEqual([])
})
