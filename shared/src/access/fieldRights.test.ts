import { describe, expect, it } from 'vitest'
import { applyChanges, type Entity, type EntityName, entityOf, type Plan, update } from '../plan'
import { idOf, make, SMALL, smallPlan } from '../testing'
import { departmentsOfItem, reasonAgainstField, type Viewer } from './index'

const strategist: Viewer = { roles: ['strategist'], departmentIds: [] }
const consultant: Viewer = { roles: ['consultant'], departmentIds: [] }
const head: Viewer = { roles: ['departmentHead'], departmentIds: [SMALL.department] }
const otherHead: Viewer = { roles: ['departmentHead'], departmentIds: [SMALL.otherDepartment] }

function changed<E extends EntityName>(entity: E, id: string, fields: Partial<Entity<E>>): Plan {
  return applyChanges(smallPlan, [update(entity, entityOf(smallPlan, entity, id) as Entity<E>, fields)!])
}
const inStatus = (status: 'adopted' | 'archived') => changed('strategy', SMALL.strategy, { status })

function reason(viewer: Viewer, plan: Plan, entity: EntityName, id: string, field: string, to?: unknown) {
  const value = entityOf(plan, entity, id)!
  return reasonAgainstField(viewer, plan, { entity, value }, field, to)
}
const ofMilestone = (viewer: Viewer, field: string, to?: unknown, plan = smallPlan) =>
  reason(viewer, plan, 'milestone', SMALL.milestone, field, to)

describe('a field', () => {
  it('may be changed by whoever edits the plan', () => {
    expect(ofMilestone(strategist, 'planned')).toBeNull()
    expect(ofMilestone(strategist, 'planned', undefined, inStatus('adopted'))).toBeNull()
    expect(ofMilestone(strategist, 'planned', undefined, inStatus('archived'))).toBe('unlessArchived')
    expect(ofMilestone(consultant, 'planned')).toBeNull()
    expect(ofMilestone(consultant, 'planned', undefined, inStatus('adopted'))).toBe('inDraft')
  })

  it('may be changed by a department head where it tells of the own progress', () => {
    expect(ofMilestone(head, 'state')).toBeNull()
    expect(ofMilestone(head, 'actual')).toBeNull()
    expect(ofMilestone(head, 'planned')).toBe('role')
    expect(reason(head, smallPlan, 'workPackage', SMALL.workPackage, 'progress')).toBeNull()
    expect(reason(head, smallPlan, 'workPackage', SMALL.workPackage, 'end')).toBe('role')
    expect(ofMilestone(otherHead, 'state')).toBe('ownDepartment')
    expect(ofMilestone(head, 'state', undefined, inStatus('archived'))).toBe('unlessArchived')
  })

  it('of a milestone is not dropped, nor picked up again, by reporting progress', () => {
    expect(ofMilestone(head, 'state', 'reached')).toBeNull()
    expect(ofMilestone(head, 'state', 'dropped')).toBe('role')
    expect(ofMilestone(strategist, 'state', 'dropped')).toBeNull()
    const dropped = changed('milestone', SMALL.milestone, { state: 'dropped' })
    expect(ofMilestone(head, 'state', 'open', dropped)).toBe('role')
    expect(ofMilestone(head, 'actual', '2026-10-01', dropped)).toBe('role')
  })

  it('takes the confidential value only from whoever may set it', () => {
    const of = (viewer: Viewer, to: string) =>
      reason(viewer, smallPlan, 'measure', SMALL.measure, 'confidentiality', to)
    expect(of(strategist, 'restricted')).toBeNull()
    expect(of(consultant, 'restricted')).toBe('role')
    expect(of(consultant, 'public')).toBeNull()
  })

  it('of a department is for the register', () => {
    expect(reason(strategist, smallPlan, 'department', SMALL.department, 'name')).toBe('register')
  })
})

it('an item belongs to its own department, or to the one that leads its measure', () => {
  const item = make('milestone', { id: idOf(40), measureId: SMALL.measure })
  expect(departmentsOfItem(smallPlan, item)).toEqual([SMALL.department])
  expect(departmentsOfItem(smallPlan, { ...item, departmentId: SMALL.otherDepartment })).toEqual([
    SMALL.otherDepartment,
  ])
})
