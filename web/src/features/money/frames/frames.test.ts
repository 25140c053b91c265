import { applyChanges, type Plan } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { amountDeeds } from '../model/amounts'
import { soundDeeds } from '../model/deeds'
import { frameAmount, type FrameField, frameRows, frameSums } from './frameRows'

const YEARS = [2027, 2028]
const plan = applyChanges(smallPlan, [
  creation('sourceYear', { id: idOf(40), fundingSourceId: SMALL.source, year: 2027, ceilingCents: 300 }),
])

const rowOf = (of: Plan, field: FrameField) =>
  frameRows(of, YEARS, false).find((row) => row.kind === 'frame' && row.field === field) as Extract<
    ReturnType<typeof frameRows>[number],
    { kind: 'frame' }
  >

function write(of: Plan, cells: readonly [FrameField, number, number | null][]): Plan {
  let id = 900
  const edits = cells.map(([field, year, value]) => ({
    line: rowOf(of, field).line,
    year,
    field,
    value,
    cell: { row: field, column: String(year) },
  }))
  return applyChanges(
    of,
    soundDeeds(
      of,
      amountDeeds('sourceYear', edits, () => idOf(id++)),
    ).changes,
  )
}

describe('the frame of a year', () => {
  it('is unknown where nothing stands, which is not 0 €', () => {
    expect(frameAmount(rowOf(plan, 'ceilingCents'), 2027)).toBe(300)
    expect(frameAmount(rowOf(plan, 'ceilingCents'), 2028)).toBe('unknown')
    const [ceilings, authorisations] = frameSums(frameRows(plan, YEARS, false))
    expect(frameAmount(ceilings!, 2027)).toBe(300)
    expect(frameAmount(authorisations!, 2027)).toBe('unknown')
  })

  it('has its ceiling and its authorisation in one, also where both are pasted at once', () => {
    const written = write(plan, [
      ['ceilingCents', 2028, 500],
      ['authorisationCents', 2028, 50],
    ])
    expect([...written.sourceYear.values()].find(({ year }) => year === 2028)).toMatchObject({
      ceilingCents: 500,
      authorisationCents: 50,
    })
    expect(written.sourceYear.size).toBe(2)
  })

  it('goes when nothing of it is known any more', () => {
    expect(write(plan, [['ceilingCents', 2027, null]]).sourceYear.size).toBe(0)
  })
})
