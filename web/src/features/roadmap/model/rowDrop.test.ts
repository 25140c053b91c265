import { applyChanges } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline'
import { dropAt } from './rowDrop'

const OTHER = idOf(40)
const STRUCK = idOf(41)

const plan = applyChanges(smallPlan, [
  creation('measure', {
    id: OTHER,
    key: 'M-002',
    title: 'Schulung',
    primaryAspectId: SMALL.aspect,
    leadDepartmentId: SMALL.department,
    phase: 'done',
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
const upper = (id: string) => ({ id, half: 'upper' }) as const
const lower = (id: string) => ({ id, half: 'lower' }) as const
const only = (...ids: string[]) => new Set(ids)

describe('rows that are dragged', () => {
  it('go between steps, or to the front of a measure', () => {
    const step = only(SMALL.milestone)
    expect(dropAt(outline, step, upper(SMALL.workPackage))).toEqual({
      place: { parentId: SMALL.measure, beforeId: SMALL.workPackage },
      edge: 'top',
      rows: [SMALL.workPackage],
    })
    expect(dropAt(outline, step, lower(SMALL.workPackage))?.place).toEqual({
      parentId: SMALL.measure,
      afterId: SMALL.workPackage,
    })
    expect(dropAt(outline, step, lower(SMALL.measure))?.place).toEqual({
      parentId: SMALL.measure,
      beforeId: SMALL.workPackage,
    })
    expect(dropAt(outline, step, lower(OTHER))?.place).toEqual({ parentId: OTHER })
  })

  it('go between measures, after all that belongs to one, or to the front of a decision point', () => {
    const measure = only(OTHER)
    expect(dropAt(outline, measure, upper(SMALL.measure))?.place).toEqual({
      parentId: SMALL.aspect,
      beforeId: SMALL.measure,
    })
    const after = { parentId: SMALL.aspect, afterId: SMALL.measure }
    expect(dropAt(outline, measure, upper(SMALL.workPackage))).toEqual({
      place: after,
      edge: 'bottom',
      rows: [SMALL.milestone, SMALL.workPackage, SMALL.measure],
    })
    expect(dropAt(outline, measure, lower(SMALL.measure))?.place).toEqual(after)
    expect(dropAt(outline, measure, lower(SMALL.aspect))?.place).toEqual({
      parentId: SMALL.aspect,
      beforeId: SMALL.measure,
    })
  })

  it('go nowhere else', () => {
    expect(dropAt(outline, only(SMALL.milestone), lower(SMALL.milestone))).toBeNull()
    expect(dropAt(outline, only(SMALL.milestone), lower(SMALL.aspect))).toBeNull()
    expect(dropAt(outline, only(SMALL.measure), lower(SMALL.milestone))).toBeNull()
    expect(dropAt(outline, only(OTHER), lower(STRUCK))).toBeNull()
    expect(dropAt(outline, only(OTHER), lower(idOf(99)))).toBeNull()
  })

  it('only change their order where groups are no place', () => {
    const byDepartment = outlineOf(plan, [], 'department')
    expect(dropAt(byDepartment, only(OTHER), upper(SMALL.measure))?.place).toEqual({
      beforeId: SMALL.measure,
    })
    const byPhase = outlineOf(plan, [], 'phase')
    expect(byPhase.map(({ measures }) => measures.length)).toEqual([1, 1])
    expect(dropAt(byPhase, only(OTHER), upper(SMALL.measure))).toBeNull()
  })
})
