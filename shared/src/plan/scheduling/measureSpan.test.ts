import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryStep, creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, update } from '../changes'
import type { Measure } from '../entities'
import type { Plan } from '../plan'
import { measureSpan, stepsOutside, stepsSpan } from './measureSpan'

/** The small plan, with other fields of its measure; the steps lie between 1 April and 15 October 2026. */
function withMeasure(fields: Partial<Measure>, from: Plan = smallPlan): Plan {
  return applyChanges(from, [update('measure', from.measure.get(SMALL.measure)!, fields)!])
}

describe('a measure', () => {
  const { start: first, end: last } = stepsSpan(smallPlan, SMALL.measure)!

  it('keeps to its own dates', () => {
    const { start, end } = smallPlan.measure.get(SMALL.measure)!
    expect(measureSpan(smallPlan, SMALL.measure)).toEqual({ start, end })
  })

  it('lasts as long as its steps on a side where it has no date', () => {
    const measure = smallPlan.measure.get(SMALL.measure)!
    expect(measureSpan(withMeasure({ start: null, end: null }), SMALL.measure)).toEqual({
      start: first,
      end: last,
    })
    expect(measureSpan(withMeasure({ end: null }), SMALL.measure)).toEqual({
      start: measure.start,
      end: last > measure.start! ? last : null,
    })
  })

  it('stays open when it is permanent, and when it has no steps', () => {
    const permanent = withMeasure({ kind: 'permanent', start: null, end: null })
    expect(measureSpan(permanent, SMALL.measure)).toEqual({ start: first, end: null })
    const alone = applyChanges(smallPlan, [
      creation('measure', {
        id: idOf(90),
        key: 'M-090',
        title: 'Neu',
        primaryAspectId: SMALL.aspect,
        leadDepartmentId: SMALL.department,
      }),
    ])
    expect(measureSpan(alone, idOf(90))).toEqual({ start: null, end: null })
    expect(measureSpan(alone, idOf(91))).toEqual({ start: null, end: null })
  })

  it('does not end before it begins', () => {
    const late = withMeasure({ start: '2030-01-01', end: null })
    expect(measureSpan(late, SMALL.measure)).toEqual({ start: '2030-01-01', end: null })
  })

  it('does not count what was dropped', () => {
    const milestone = smallPlan.milestone.get(SMALL.milestone)!
    const without = applyChanges(smallPlan, [update('milestone', milestone, { state: 'dropped' })!])
    const { end } = smallPlan.workPackage.get(SMALL.workPackage)!
    expect(stepsSpan(without, SMALL.measure)!.end).toBe(end)
  })
})

describe('steps outside of their measure', () => {
  const { start: first, end: last } = stepsSpan(smallPlan, SMALL.measure)!

  it('are told with the dates that would hold them', () => {
    expect(stepsOutside(smallPlan, SMALL.measure)).toBeUndefined()
    const narrow = withMeasure({ start: '2026-09-20', end: '2026-10-01' })
    expect(stepsOutside(narrow, SMALL.measure)).toEqual({ start: first, end: last })
  })

  it('are none on a side without a date', () => {
    expect(stepsOutside(withMeasure({ start: null, end: '2026-10-01' }), SMALL.measure)).toEqual({
      start: null,
      end: last,
    })
    expect(stepsOutside(withMeasure({ start: null, end: null }), SMALL.measure)).toBeUndefined()
  })
})

it('the span of a measure is in order, and is what a look at each step gives', () => {
  fc.assert(
    fc.property(arbitraryStep, ({ plan }) => {
      for (const { id, kind, start, end } of plan.measure.values()) {
        const days = [
          ...[...plan.workPackage.values()].filter(({ measureId }) => measureId === id),
          ...[...plan.milestone.values()]
            .filter(({ measureId, state }) => measureId === id && state !== 'dropped')
            .map(({ actual, planned }) => ({ start: actual ?? planned, end: actual ?? planned })),
        ]
        const span = measureSpan(plan, id)
        if (span.start !== null && span.end !== null && (start === null || end === null))
          expect(span.start <= span.end).toBe(true)
        if (start !== null) expect(span.start).toBe(start)
        else if (span.start !== null) expect(days.every((step) => step.start >= span.start!)).toBe(true)
        if (end !== null) expect(span.end).toBe(end)
        else if (kind === 'permanent') expect(span.end).toBeNull()
        else if (span.end !== null) expect(days.every((step) => step.end <= span.end!)).toBe(true)
      }
    }),
  )
})
