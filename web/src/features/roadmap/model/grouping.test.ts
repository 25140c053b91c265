import { applyChanges, type Change, MEASURE_PHASES, type Plan, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUPINGS, type Grouping } from './grouping'
import { outlineOf } from './outline'
import { isReference, itemIdOf, referenceId } from './rowIds'

const measure = smallPlan.measure.get(SMALL.measure)!
const changed = (...changes: (Change | undefined)[]) => applyChanges(smallPlan, changes as Change[])

const aspect = fc.constantFrom(SMALL.aspect, SMALL.struckAspect)
const department = fc.constantFrom(SMALL.department, SMALL.otherDepartment)
const someMeasures = fc
  .array(
    fc.record({
      primaryAspectId: aspect,
      furtherAspectIds: fc.array(aspect, { maxLength: 2 }),
      leadDepartmentId: department,
      involvedDepartmentIds: fc.array(department, { maxLength: 2 }),
      phase: fc.constantFrom(...MEASURE_PHASES),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.flatMap((fields, index) => [
      creation('measure', { ...fields, id: idOf(200 + index), key: `M-${200 + index}`, title: 'Maßnahme' }),
      ...(index % 2 === 0
        ? []
        : [
            creation('grant', {
              id: idOf(300 + index),
              measureId: idOf(200 + index),
              fundingProgrammeId: SMALL.programme,
              state: index % 3 === 0 ? 'withdrawn' : 'applied',
            }),
          ]),
    ]),
  )

/** Groups with the keys of what stands under them; references in brackets. */
function groupsIn(plan: Plan, grouping: Grouping): Record<string, string> {
  const keysOf = (entries: readonly { measure: { key: string } }[]) => entries.map((one) => one.measure.key)
  return Object.fromEntries(
    outlineOf(plan, [], grouping).map(({ id, measures, references }) => [
      id,
      [...keysOf(measures), ...keysOf(references).map((key) => `(${key})`)].join(' '),
    ]),
  )
}

describe('groups of the roadmap', () => {
  it('are decision points, with references from further ones', () => {
    const plan = changed(update('measure', measure, { furtherAspectIds: [SMALL.struckAspect, SMALL.aspect] }))
    expect(groupsIn(plan, 'decisionPoint')).toEqual({
      [SMALL.aspect]: 'M-001',
      [SMALL.struckAspect]: '(M-001)',
    })
  })

  it('are departments: that which leads, and references from those that take part', () => {
    expect(groupsIn(smallPlan, 'department')).toEqual({ [`department:${SMALL.department}`]: 'M-001' })
    const plan = changed(update('measure', measure, { involvedDepartmentIds: [SMALL.otherDepartment] }))
    expect(groupsIn(plan, 'department')).toEqual({
      [`department:${SMALL.department}`]: 'M-001',
      [`department:${SMALL.otherDepartment}`]: '(M-001)',
    })
  })

  it('are programmes: the surest first, what came to nothing not at all', () => {
    expect(groupsIn(smallPlan, 'programme')).toEqual({ 'programme:none': 'M-001' })
    const other = creation('fundingProgramme', {
      id: idOf(22),
      fundingSourceId: SMALL.source,
      name: 'Anderes',
    })
    const grant = (id: number, fundingProgrammeId: string, state: 'idea' | 'approved' | 'rejected') =>
      creation('grant', { id: idOf(id), measureId: SMALL.measure, fundingProgrammeId, state })
    const hoped = changed(other, grant(30, idOf(22), 'idea'), grant(31, SMALL.programme, 'approved'))
    expect(groupsIn(hoped, 'programme')).toEqual({
      [`programme:${idOf(22)}`]: '(M-001)',
      [`programme:${SMALL.programme}`]: 'M-001',
    })
    expect(groupsIn(changed(grant(30, SMALL.programme, 'rejected')), 'programme')).toEqual({
      'programme:none': 'M-001',
    })
  })

  it('are phases', () => {
    expect(groupsIn(smallPlan, 'phase')).toEqual({ 'phase:running': 'M-001' })
  })

  it('tell of what is withheld where it stands, or by itself where nobody knows', () => {
    const withheld = [{ decisionPointId: SMALL.struckAspect, measures: 2 }]
    expect(outlineOf(smallPlan, withheld).map((group) => group.withheld)).toEqual([0, 2])
    expect(outlineOf(smallPlan, withheld, 'phase')).toMatchObject([
      { id: 'phase:running', withheld: 0 },
      { id: 'withheld', heading: { kind: 'withheld' }, withheld: 2, measures: [] },
    ])
  })

  it('hold every measure once, in its colour, with all its steps, whichever groups there are', () => {
    fc.assert(
      fc.property(someMeasures, fc.constantFrom(...GROUPINGS), (measures, grouping) => {
        const plan = changed(...measures)
        const entries = outlineOf(plan, [], grouping).flatMap((group) => group.measures)
        expect(entries.map((entry) => entry.measure.id).sort()).toEqual([...plan.measure.keys()].sort())
        expect(entries.flatMap((entry) => entry.steps)).toHaveLength(2)
        for (const entry of entries)
          expect(entry.tone).toBe([SMALL.aspect, SMALL.struckAspect].indexOf(entry.measure.primaryAspectId))
      }),
    )
  })
})

it('rows of references lead to their measures', () => {
  const id = referenceId(SMALL.aspect, SMALL.measure)
  expect([isReference(id), itemIdOf(id)]).toEqual([true, SMALL.measure])
  expect([isReference(SMALL.measure), itemIdOf(SMALL.measure)]).toEqual([false, SMALL.measure])
})
