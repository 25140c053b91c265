import { applyChanges, type Change, conflictsOf, type CostItem, create, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import type { CellEdit, CellValue } from '@/sheet'
import { nameCreated } from './nameCreated'
import { isEmptied, onBaseOfCell } from './overtaken'

function item(id: number, plannedCents: number, fields = {}): Change {
  const year = 2026
  return creation('costItem', {
    id: idOf(id),
    measureId: SMALL.measure,
    title: 'Cloud',
    year,
    plannedCents,
    ...fields,
  })
}

describe('new amounts', () => {
  it('meet where two fill the same empty cell', () => {
    const [mine] = nameCreated(smallPlan, [item(50, 1)])
    const theirs = nameCreated(smallPlan, [item(51, 2)])
    expect(conflictsOf(applyChanges(smallPlan, theirs), [mine!])).toEqual([
      { kind: 'exists', entity: 'costItem', id: mine!.id },
    ])
    expect(mine).toMatchObject({ after: { id: mine!.id, plannedCents: 1 } })
  })

  it('of other years, lines and kinds are others, and so is a second one of the same name', () => {
    const contribution = { measureId: SMALL.measure, year: 2026 }
    const named = nameCreated(smallPlan, [
      item(50, 1),
      item(51, 1),
      item(52, 1, { year: 2027 }),
      item(53, 1, { category: 'training' }),
      creation('contribution', { ...contribution, id: idOf(54), fundingSourceId: idOf(60), plannedCents: 1 }),
      creation('contribution', { ...contribution, id: idOf(55), fundingSourceId: idOf(61), plannedCents: 1 }),
    ])
    expect(new Set(named.map(({ id }) => id)).size).toBe(6)
    const [first] = nameCreated(applyChanges(smallPlan, [named[0]!]), [item(50, 1)])
    expect(first!.id).toBe(named[1]!.id)
  })

  it('are named as they are, whatever else is made', () => {
    const department = smallPlan.department.values().next().value!
    const changes = [create('department', department)]
    expect(nameCreated(smallPlan, changes)).toEqual(changes)
  })
})

describe('what is written in a cell', () => {
  const plan = applyChanges(smallPlan, [item(50, 77_777)])
  const now = plan.costItem.get(idOf(50))!
  const cell = (value: CellValue, was: CellValue, is: CellValue): CellEdit => ({
    row: 'a',
    column: 'plannedCents:2026',
    value,
    overtaken: { was, is },
  })
  const conflicts = (fields: Partial<CostItem>, edit: CellEdit) =>
    conflictsOf(plan, onBaseOfCell([update('costItem', now, fields)!], edit))

  it('stands against what somebody else wrote there since it was opened', () => {
    expect(conflicts({ plannedCents: 88_888 }, cell(88_888, 96_000, 77_777))).toMatchObject([
      { field: 'plannedCents', before: 96_000, current: 77_777, wanted: 88_888 },
    ])
    expect(conflicts({ plannedCents: 88_888 }, cell(88_888, null, 77_777))).toMatchObject([{ before: 0 }])
    expect(conflicts({ followUp: true }, cell('yes', 'yes', 'no'))).toEqual([
      expect.objectContaining({ field: 'followUp', before: true, current: false, wanted: true }),
    ])
  })

  it('is nothing in a cell that was empty, also where an amount has no default', () => {
    const promise = creation('contribution', {
      id: idOf(70),
      measureId: SMALL.measure,
      fundingSourceId: SMALL.source,
      year: 2026,
      plannedCents: 600,
    })
    const of = applyChanges(plan, [promise])
    const wanted = update('contribution', of.contribution.get(idOf(70))!, { plannedCents: 500 })!
    expect(conflictsOf(of, onBaseOfCell([wanted], cell(500, null, 600)))).toMatchObject([{ before: 0 }])
  })

  it('stands alone where nobody did', () => {
    expect(conflicts({ plannedCents: 88_888 }, { row: 'a', column: 'b', value: 88_888 })).toEqual([])
  })

  it('is not made anew where somebody has emptied it', () => {
    expect(isEmptied([item(51, 1)], cell(1, 96_000, null))).toBe(true)
    expect(isEmptied([item(51, 1)], { row: 'a', column: 'b', value: 1 })).toBe(false)
  })
})
