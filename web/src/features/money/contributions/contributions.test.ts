import { applyChanges, type Change, update } from '@fahrplan/shared/plan'
import { fundingByYear } from '@fahrplan/shared/funding'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { amountDeeds } from '../model/amounts'
import { sourceFrames } from '../model/ceilings'
import { soundDeeds } from '../model/deeds'
import { chosenMeasures } from '../model/measures'
import { contributionAmount, contributionRows, contributionSums } from './contributionRows'
import { measuresWithGap } from './withGapIn'

const contribution = (id: number, year: number, plannedCents: number): Change =>
  creation('contribution', {
    id: idOf(id),
    measureId: SMALL.measure,
    fundingSourceId: SMALL.source,
    year,
    plannedCents,
  })

const plan = applyChanges(smallPlan, [
  creation('costItem', {
    id: idOf(40),
    measureId: SMALL.measure,
    title: 'Kosten',
    year: 2027,
    plannedCents: 1_000,
  }),
  contribution(41, 2027, 400),
  creation('grant', {
    id: idOf(42),
    measureId: SMALL.measure,
    fundingProgrammeId: SMALL.programme,
    state: 'approved',
  }),
  creation('tranche', { id: idOf(43), grantId: idOf(42), year: 2027, approvedCents: 250 }),
  creation('sourceYear', { id: idOf(44), fundingSourceId: SMALL.source, year: 2027, ceilingCents: 300 }),
])
const measures = chosenMeasures(plan, { measureId: null, pointId: null })

describe('a measure as a ledger', () => {
  it('tells cost, contributions, approved grants and the gap that is left, as everywhere', () => {
    const rows = contributionRows(plan, measures, true)
    expect(rows.map((row) => [row.kind, contributionAmount(row, 2027)])).toEqual([
      ['cost', 1_000],
      ['line', 400],
      ['grants', 250],
      ['new', null],
      ['gap', 350],
    ])
    const { cost, gap } = fundingByYear(plan)[0]!
    expect(contributionSums(plan, measures).map((row) => contributionAmount(row))).toEqual([cost, gap])
    expect([...measuresWithGap(plan, 2027)]).toEqual([SMALL.measure])
    expect([...measuresWithGap(plan, 2028)]).toEqual([])
  })

  it('is closed by what is written', () => {
    const line = contributionRows(plan, measures, false).find((row) => row.kind === 'line')!.line
    const cell = { row: line.id, column: 'plannedCents:2027' }
    const deeds = amountDeeds(
      'contribution',
      [{ line, year: 2027, field: 'plannedCents', value: 750, cell }],
      () => idOf(900),
    )
    const closed = applyChanges(plan, soundDeeds(plan, deeds).changes)
    expect(contributionSums(closed, measures).map((row) => contributionAmount(row, 2027))).toEqual([1_000, 0])
  })
})

describe('the frame of a source', () => {
  it('is exceeded, kept or unknown, and dropped measures take nothing of it', () => {
    const rests = (of: typeof plan) => sourceFrames(of, [2027, 2028])[0]!.years.map(({ rest }) => rest)
    expect(rests(plan)).toEqual([-100, null])
    const dropped = update('measure', plan.measure.get(SMALL.measure)!, { phase: 'dropped' })!
    expect(rests(applyChanges(plan, [dropped]))).toEqual([300, null])
  })
})
