import { describe, expect, it } from 'vitest'
import { applyChanges, type Change, invertChanges, type Plan, violationsOf } from '../../plan'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { isUsed, removeSource, usesOfSource } from './index'

const SOURCE = idOf(30)
const unused = applyChanges(smallPlan, [
  creation('fundingSource', { id: SOURCE, level: 'land', name: 'Land' }),
  creation('sourceYear', { id: idOf(31), fundingSourceId: SOURCE, year: 2027 }),
])
const rules = (plan: Plan) =>
  violationsOf(plan, removeSource(plan, SOURCE)).map(({ rule, params }) => `${rule} ${params.referrer}`)

describe('a source of money', () => {
  it('goes with the years that say nothing, and comes back as it was', () => {
    expect(isUsed(usesOfSource(unused, SOURCE))).toBe(false)
    expect(rules(unused)).toEqual([])
    const changes = removeSource(unused, SOURCE)
    const after = applyChanges(unused, changes)
    expect(after.fundingSource.has(SOURCE)).toBe(false)
    expect(applyChanges(after, invertChanges(changes))).toEqual(unused)
  })

  it.each<[string, Change]>([
    [
      'contribution',
      creation('contribution', {
        id: idOf(32),
        measureId: SMALL.measure,
        fundingSourceId: SOURCE,
        year: 2027,
      }),
    ],
    [
      'fundingProgramme',
      creation('fundingProgramme', { id: idOf(32), fundingSourceId: SOURCE, name: 'Digital' }),
    ],
    [
      'sourceYear',
      creation('sourceYear', { id: idOf(32), fundingSourceId: SOURCE, year: 2028, ceilingCents: 0 }),
    ],
  ])('stays as long as a %s hangs on it, and tells which', (referrer, change) => {
    const used = applyChanges(unused, [change])
    expect(rules(used)).toEqual([`stillReferenced ${referrer}`])
    expect(isUsed(usesOfSource(used, SOURCE))).toBe(true)
  })

  it('names what hangs on it', () => {
    const plan = applyChanges(unused, [
      creation('contribution', {
        id: idOf(32),
        measureId: SMALL.measure,
        fundingSourceId: SOURCE,
        year: 2027,
      }),
      creation('contribution', {
        id: idOf(33),
        measureId: SMALL.measure,
        fundingSourceId: SOURCE,
        year: 2028,
      }),
      creation('sourceYear', { id: idOf(34), fundingSourceId: SOURCE, year: 2029, authorisationCents: 1 }),
      creation('sourceYear', { id: idOf(35), fundingSourceId: SOURCE, year: 2028, ceilingCents: 1 }),
    ])
    const { measures, programmes, years } = usesOfSource(plan, SOURCE)
    expect([measures.map(({ id }) => id), programmes, years]).toEqual([[SMALL.measure], [], [2028, 2029]])
  })
})
