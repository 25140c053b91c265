import { applyChanges, type Plan, update } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline'
import { ownOutline } from './ownOutline'

describe('what concerns some departments', () => {
  const milestone = smallPlan.milestone.get(SMALL.milestone)!
  const measure = smallPlan.measure.get(SMALL.measure)!
  const idsOf = (plan: Plan, departmentId: string) =>
    ownOutline(outlineOf(plan, [{ decisionPointId: SMALL.aspect, measures: 2 }]), plan, [
      departmentId,
    ]).flatMap(({ point, measures, withheld }) => [
      `${point.number} ${withheld}`,
      ...measures.flatMap((own) => [own.measure.key, ...own.steps.map(({ value }) => value.title)]),
    ])

  it('are the measures that they lead, whole', () => {
    expect(idsOf(smallPlan, SMALL.department)).toEqual(['02a 0', 'M-001', 'Konzept', 'Konzept beschlossen'])
    expect(idsOf(smallPlan, SMALL.otherDepartment)).toEqual([])
  })

  it('are of others their own steps, or that they take part', () => {
    const handed = update('milestone', milestone, { departmentId: SMALL.otherDepartment })!
    expect(idsOf(applyChanges(smallPlan, [handed]), SMALL.otherDepartment)).toEqual([
      '02a 0',
      'M-001',
      'Konzept beschlossen',
    ])
    const involved = update('measure', measure, { involvedDepartmentIds: [SMALL.otherDepartment] })!
    expect(idsOf(applyChanges(smallPlan, [involved]), SMALL.otherDepartment)).toEqual(['02a 0', 'M-001'])
  })
})
