import { departmentChanges } from '@fahrplan/shared/access'
import { newId } from '@fahrplan/shared/kernel'
import { type Member, reorganise } from '@fahrplan/shared/tenancy'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import { openWorkOf } from './openWork'
import { draftOfDeed, leadsOf, membersOf, stepOf } from './reorganisation'

const TODAY = '2026-11-23'
const departments = [...smallPlan.department.values()].map((one) => ({ ...one, mergedIntoId: null }))
const [department] = departments

test('a new one begins below the one it was asked for at', () => {
  const draft = { ...draftOfDeed('create', department, TODAY), name: ' Team ', number: '10.1' }
  expect(stepOf('create', department, draft)).toEqual({
    kind: 'create',
    id: draft.id,
    name: 'Team',
    number: '10.1',
    parentId: SMALL.department,
  })
})

test('any other deed is about the department, and begins with what it is now', () => {
  const draft = draftOfDeed('rename', department, TODAY)
  expect(stepOf('rename', department, draft)).toEqual({
    kind: 'rename',
    id: SMALL.department,
    name: 'Hauptamt',
    number: '10',
  })
  expect(stepOf('retire', department, draft)).toEqual({ kind: 'retire', id: SMALL.department, on: TODAY })
})

test('waits for what has to be chosen', () => {
  const draft = draftOfDeed('merge', department, TODAY)
  expect(stepOf('merge', department, draft)).toBeUndefined()
  expect(stepOf('merge', department, { ...draft, intoId: SMALL.otherDepartment })).toMatchObject({
    kind: 'merge',
    intoId: SMALL.otherDepartment,
    on: TODAY,
  })
})

test('counts beforehand what a merger will move', () => {
  const draft = { ...draftOfDeed('merge', department, TODAY), intoId: SMALL.otherDepartment }
  const register = new Map(departments.map((one) => [one.id, one]))
  const outcome = reorganise(register, stepOf('merge', department, draft)!, TODAY)
  const after = outcome.kind === 'register' ? [...outcome.register.values()] : []
  const moved = departmentChanges(smallPlan, after).filter(({ entity }) => entity !== 'department')
  const { measures, workPackages, milestones } = openWorkOf(smallPlan, SMALL.department)
  expect(moved.map(({ entity }) => entity).toSorted()).toEqual([
    ...Array<string>(measures).fill('measure'),
    ...Array<string>(milestones).fill('milestone'),
    ...Array<string>(workPackages).fill('workPackage'),
  ])
})

test('names the open measures that would be left without a lead', () => {
  expect(leadsOf(smallPlan, SMALL.department, 'Strategie')).toEqual([
    { kind: 'measure', strategy: 'Strategie', key: 'M-001', title: 'Dokumentenmanagement' },
  ])
  expect(leadsOf(smallPlan, SMALL.otherDepartment, 'Strategie')).toEqual([])
})

test('names the members that would be left without it', () => {
  const member = (name: string, departmentIds: Member['departmentIds']): Member => ({
    userId: newId(),
    name,
    email: `${name}@stadt.example`,
    roles: ['departmentHead'],
    departmentIds,
    hasPassword: true,
    hasSecondFactor: false,
    hasOrganisationAccount: false,
    lastSignInAt: null,
  })
  const members = [member('Dana', [SMALL.department]), member('Kim', [SMALL.otherDepartment])]
  expect(membersOf(members, SMALL.department)).toEqual([{ kind: 'member', name: 'Dana' }])
})
