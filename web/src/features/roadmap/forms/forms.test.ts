import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { violationsOf } from '@fahrplan/shared/plan'
import { create } from '@fahrplan/shared/plan'
import { constraintDay } from './constraintDay'
import { dayNote } from './dayNote'
import { draftKey, readDraftKey } from './draftKey'
import { newCostItem, newMeasure, newMilestone, newWorkPackage } from './newEntities'

const strategy = smallPlan.strategy.get(SMALL.strategy)!
const measure = smallPlan.measure.get(SMALL.measure)!

describe('what is odd about a date', () => {
  it.each([
    ['planned', '2031-03-01', 'outside'],
    ['start', '2026-02-28', 'outside'],
    ['planned', '2031-02-28', undefined],
    ['firstContractOn', '2025-01-01', undefined],
    ['actual', '2026-11-24', 'future'],
    ['actual', '2026-11-23', undefined],
    ['planned', null, undefined],
  ])('%s %s is %s', (field, value, note) => {
    expect(dayNote(field, value, strategy, '2026-11-23')).toBe(note)
  })
})

describe('something new', () => {
  it.each(['2020-01-01', '2026-11-23', '2040-01-01'])(
    'fits the plan but for its title, made on %s',
    (today) => {
      const fresh = [
        create('measure', newMeasure(smallPlan, SMALL.aspect, today)!),
        create('milestone', newMilestone(smallPlan, measure, today)),
        create('workPackage', newWorkPackage(smallPlan, measure, today)),
        create('costItem', newCostItem(smallPlan, measure, today)),
      ]
      for (const change of fresh)
        expect(violationsOf(smallPlan, [change]).map(({ field }) => field)).toEqual(['title'])
    },
  )

  it('takes the next free key', () => {
    expect(newMeasure(smallPlan, SMALL.aspect, '2026-11-23')?.key).toBe('M-002')
  })

  it('is not given to a retired department', () => {
    const lead = smallPlan.department.get(SMALL.department)!
    const department = new Map(smallPlan.department).set(lead.id, { ...lead, retiredOn: '2026-01-01' })
    const plan = { ...smallPlan, department }
    expect(newMeasure(plan, SMALL.aspect, '2026-11-23')?.leadDepartmentId).toBe(SMALL.otherDepartment)
    expect(newMilestone(plan, measure, '2026-11-23').departmentId).toBeNull()
    expect(newWorkPackage(plan, measure, '2026-11-23').departmentId).toBeNull()
  })
})

it('the name of a form tells what it is about', () => {
  const initial = newMilestone(smallPlan, measure, '2026-11-23')
  expect(readDraftKey(draftKey({ mode: 'edit', entity: 'costItem', id: 'x' }))).toEqual({
    entity: 'costItem',
    id: 'x',
  })
  expect(readDraftKey(draftKey({ mode: 'create', entity: 'milestone', initial }))).toEqual({
    entity: 'milestone',
    id: measure.id,
  })
})

it('a constraint begins with the day of its step, and goes with its kind', () => {
  const span = { constraintDay: null, start: '2027-01-01', end: '2027-02-01' }
  expect(constraintDay('notBefore', span)).toBe('2027-01-01')
  expect(constraintDay('notAfter', span)).toBe('2027-02-01')
  expect(constraintDay('fixed', { constraintDay: null, planned: '2027-03-01' })).toBe('2027-03-01')
  expect(constraintDay('fixed', { ...span, constraintDay: '2027-01-15' })).toBe('2027-01-15')
  expect(constraintDay(null, { ...span, constraintDay: '2027-01-15' })).toBeNull()
})
