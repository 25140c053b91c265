import { applyChanges, type Change, type Plan, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { changedIds } from './changedIds'
import { criticalItems, isCriticalIn } from './criticalSteps'
import { narrowOutline } from './narrowOutline'
import {
  changedOnes,
  inLights,
  inPhases,
  type Narrowing,
  ofAspects,
  ofDepartments,
  onCriticalPath,
  withWords,
} from './narrowings'
import { outlineOf } from './outline'

const measure = smallPlan.measure.get(SMALL.measure)!
const milestone = smallPlan.milestone.get(SMALL.milestone)!
const ALL = ['M-001', 'Konzept', 'Konzept beschlossen']
const changed = (...changes: (Change | undefined)[]) => applyChanges(smallPlan, changes as Change[])

/** What is left, as keys and titles. */
function left(plan: Plan, ...narrowings: Narrowing[]): string[] {
  return narrowOutline(outlineOf(plan), narrowings).flatMap(({ measures }) =>
    measures.flatMap((entry) => [entry.measure.key, ...entry.steps.map(({ value }) => value.title)]),
  )
}

it('without a filter everything stays, what is withheld and what is empty too', () => {
  const outline = outlineOf(smallPlan, [{ decisionPointId: SMALL.aspect, measures: 2 }])
  expect(narrowOutline(outline, [])).toBe(outline)
  expect(narrowOutline(outline, [inPhases(['running'])])).toMatchObject([{ id: SMALL.aspect, withheld: 0 }])
})

describe('what concerns some departments', () => {
  it('are the measures that they lead, whole', () => {
    expect(left(smallPlan, ofDepartments(smallPlan, [SMALL.department]))).toEqual(ALL)
    expect(left(smallPlan, ofDepartments(smallPlan, [SMALL.otherDepartment]))).toEqual([])
  })

  it('are of others their own steps, or that they take part', () => {
    const handed = changed(update('milestone', milestone, { departmentId: SMALL.otherDepartment }))
    expect(left(handed, ofDepartments(handed, [SMALL.otherDepartment]))).toEqual([
      'M-001',
      'Konzept beschlossen',
    ])
    const involved = changed(update('measure', measure, { involvedDepartmentIds: [SMALL.otherDepartment] }))
    expect(left(involved, ofDepartments(involved, [SMALL.otherDepartment]))).toEqual(['M-001'])
  })

  it('are those of departments below them', () => {
    const below = smallPlan.department.get(SMALL.department)!
    const moved = changed(update('department', below, { parentId: SMALL.otherDepartment }))
    expect(left(moved, ofDepartments(moved, [SMALL.otherDepartment]))).toEqual(ALL)
  })
})

it('decision points, phases and lights take measures whole', () => {
  expect(left(smallPlan, ofAspects([SMALL.aspect]))).toEqual(ALL)
  expect(left(smallPlan, ofAspects([SMALL.struckAspect]))).toEqual([])
  const further = changed(update('measure', measure, { furtherAspectIds: [SMALL.struckAspect] }))
  expect(left(further, ofAspects([SMALL.struckAspect]))).toEqual(ALL)
  expect(left(smallPlan, inPhases(['running', 'idea']))).toEqual(ALL)
  expect(left(smallPlan, inPhases(['done']))).toEqual([])
  expect(left(smallPlan, inLights(['red'], new Map([[SMALL.measure, 'red']])))).toEqual(ALL)
  expect(left(smallPlan, inLights(['green', 'yellow'], new Map([[SMALL.measure, 'red']])))).toEqual([])
  expect(left(smallPlan, inLights(['green', 'yellow', 'red'], new Map()))).toEqual([])
})

it('words are found in a measure and its decision point, or in steps with the rest of the words', () => {
  expect(left(smallPlan, withWords(smallPlan, 'dokumenten m-001'))).toEqual(ALL)
  expect(left(smallPlan, withWords(smallPlan, 'INTERNE'))).toEqual(ALL)
  expect(left(smallPlan, withWords(smallPlan, 'beschlossen'))).toEqual(['M-001', 'Konzept beschlossen'])
  expect(left(smallPlan, withWords(smallPlan, 'management beschlossen'))).toEqual([
    'M-001',
    'Konzept beschlossen',
  ])
  expect(left(smallPlan, withWords(smallPlan, 'konzept haushalt'))).toEqual([])
})

it('changes show the steps that they touch, and measures with their money', () => {
  const ids = (...changes: Change[]) => changedIds(smallPlan, changes)
  const moved = update('milestone', milestone, { planned: '2026-11-01' })!
  expect(left(smallPlan, changedOnes(ids(moved)))).toEqual(['M-001', 'Konzept beschlossen'])
  const cost = creation('costItem', { id: idOf(50), measureId: SMALL.measure, title: 'Lizenz', year: 2027 })
  expect(left(smallPlan, changedOnes(ids(cost)))).toEqual(['M-001'])
  const link = creation('dependency', {
    id: idOf(60),
    predecessorKind: 'workPackage',
    predecessorId: SMALL.workPackage,
    successorKind: 'milestone',
    successorId: SMALL.milestone,
  })
  expect(left(smallPlan, changedOnes(ids(link)))).toEqual(ALL)
  expect(left(smallPlan, changedOnes(ids()))).toEqual([])
})

it('the critical path shows the steps that lie on it', () => {
  const critical = criticalItems(smallPlan, '2026-03-01')
  const isCritical = (id: string) => isCriticalIn(smallPlan, critical, id)
  expect(isCritical(SMALL.milestone)).toBe(true)
  expect(isCritical(SMALL.measure)).toBe(false)
  expect(left(smallPlan, onCriticalPath(isCritical))).toContain('Konzept beschlossen')
  expect(
    left(
      smallPlan,
      onCriticalPath(() => false),
    ),
  ).toEqual([])
})

it('several filters hold together', () => {
  expect(left(smallPlan, inPhases(['running']), withWords(smallPlan, 'beschlossen'))).toEqual([
    'M-001',
    'Konzept beschlossen',
  ])
  expect(left(smallPlan, withWords(smallPlan, 'beschlossen'), inPhases(['done']))).toEqual([])
})
