import { applyChanges, type Change, type Plan, update } from '@fahrplan/shared/plan'
import { arbitraryPlan, creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUPINGS, type Grouping } from './grouping'
import { outlineOf } from './outline'
import { isReference, itemIdOf, referenceId } from './rowIds'

const measure = smallPlan.measure.get(SMALL.measure)!
const changed = (...changes: (Change | undefined)[]) => applyChanges(smallPlan, changes as Change[])

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

  it('hold every measure of any plan once, in its colour, with all its steps', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.constantFrom(...GROUPINGS), (plan, grouping) => {
        const entries = outlineOf(plan, [], grouping).flatMap(({ measures }) => measures)
        expect(entries.map((one) => one.measure.id).sort()).toEqual([...plan.measure.keys()].sort())
        const steps = entries.flatMap((entry) => entry.steps)
        expect(steps.length).toBe(plan.workPackage.size + plan.milestone.size)
        const tones = new Map(
          outlineOf(plan).flatMap(({ measures }) => measures.map((one) => [one.measure.id, one.tone])),
        )
        for (const entry of entries) expect(entry.tone).toBe(tones.get(entry.measure.id))
      }),
      { numRuns: 30 },
    )
  })
})

it('rows of references lead to their measures', () => {
  const id = referenceId(SMALL.aspect, SMALL.measure)
  expect([isReference(id), itemIdOf(id)]).toEqual([true, SMALL.measure])
  expect([isReference(SMALL.measure), itemIdOf(SMALL.measure)]).toEqual([false, SMALL.measure])
})
