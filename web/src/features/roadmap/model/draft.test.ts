import { applyChanges } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import type { GanttRow } from '@/gantt'
import { deeper, higher, placeAmong, placeBelow } from './draftPlace'
import { withDraftRow } from './draftRow'
import { outlineOf } from './outline'

const OTHER = idOf(40)
const STRUCK = idOf(41)

/** Under one decision point a measure with two steps, and one without. */
const plan = applyChanges(smallPlan, [
  creation('measure', {
    id: OTHER,
    key: 'M-002',
    title: 'Schulung',
    primaryAspectId: SMALL.aspect,
    leadDepartmentId: SMALL.department,
  }),
  creation('decisionPoint', {
    id: STRUCK,
    paperId: SMALL.paper,
    number: '02c',
    kind: 'aspect',
    title: 'Sicherheit',
    state: 'struck',
  }),
])
const outline = outlineOf(plan)

const firstStep = { level: 'step', parentId: SMALL.measure, afterId: null } as const
const lastStep = { level: 'step', parentId: SMALL.measure, afterId: SMALL.milestone } as const
const firstMeasure = { level: 'measure', parentId: SMALL.aspect, afterId: null } as const
const secondMeasure = { level: 'measure', parentId: SMALL.aspect, afterId: SMALL.measure } as const

describe('the place of a new line', () => {
  it('is below the row, as far in as what may stand there', () => {
    expect(placeBelow(outline, SMALL.milestone)).toEqual(lastStep)
    expect(placeBelow(outline, SMALL.measure)).toEqual(firstStep)
    expect(placeBelow(outline, SMALL.aspect)).toEqual(firstMeasure)
    expect(placeBelow(outline, STRUCK)).toBeUndefined()
    expect(placeBelow(outlineOf(plan, [], 'department'), `department:${SMALL.department}`)).toBeUndefined()
  })

  it('is deeper under the measure above', () => {
    expect(deeper(outline, secondMeasure)).toEqual(lastStep)
    expect(deeper(outline, { ...secondMeasure, afterId: OTHER })).toEqual({ ...firstStep, parentId: OTHER })
    expect(deeper(outline, firstMeasure)).toBeUndefined()
    expect(deeper(outline, lastStep)).toBeUndefined()
  })

  it('is higher after the measure that it belonged to', () => {
    expect(higher(outline, firstStep)).toEqual(secondMeasure)
    expect(higher(outline, secondMeasure)).toBeUndefined()
    expect(higher(outlineOf(plan, [], 'phase'), firstStep)).toBeUndefined()
  })

  it('stands beside those that are shown', () => {
    expect(placeAmong(outline, lastStep)).toEqual({ afterId: SMALL.milestone })
    expect(placeAmong(outline, firstStep)).toEqual({ beforeId: SMALL.workPackage })
    expect(placeAmong(outline, firstMeasure)).toEqual({ beforeId: SMALL.measure })
    expect(placeAmong(outline, { ...firstStep, parentId: OTHER })).toEqual({})
  })
})

describe('the row of a new line', () => {
  const row = (id: string, level: number) => ({ id, level }) as GanttRow
  const rows = [
    row(SMALL.aspect, 1),
    row(SMALL.measure, 2),
    row(SMALL.workPackage, 3),
    row(SMALL.milestone, 3),
    row(OTHER, 2),
  ]
  const draft = { id: 'draft', kind: 'bar', label: '', tone: 0, description: '' } as const
  const at = (place: Parameters<typeof withDraftRow>[1]) =>
    withDraftRow(rows, place, draft).findIndex(({ id }) => id === 'draft')

  it('stands where the line will', () => {
    expect([at(firstMeasure), at(firstStep), at(lastStep), at(secondMeasure)]).toEqual([1, 2, 4, 4])
    expect(withDraftRow(rows, secondMeasure, draft)[4]).toMatchObject({ parentId: SMALL.aspect, level: 2 })
  })

  it('is left out where its parent is not shown', () => {
    expect(at({ ...firstStep, parentId: idOf(99) })).toBe(-1)
  })
})
