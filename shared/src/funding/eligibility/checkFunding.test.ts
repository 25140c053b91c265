import { describe, expect, it } from 'vitest'
import { applyChanges, type Change, type Entity, update } from '../../plan'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { checkFunding, contractsBinding, sourceUse } from './index'

const TODAY = '2026-11-23'
const measure = smallPlan.measure.get(SMALL.measure)!

const after = (...changes: Change[]) => applyChanges(smallPlan, changes)
const frame = (id: number, fields: Partial<Entity<'sourceYear'>>) =>
  creation('sourceYear', { id: idOf(id), fundingSourceId: SMALL.source, year: 2027, ...fields })
const contribution = (id: number, year: number, plannedCents: number) =>
  creation('contribution', {
    id: idOf(id),
    measureId: SMALL.measure,
    fundingSourceId: SMALL.source,
    year,
    plannedCents,
  })
const cost = (id: number, year: number, fields: Partial<Entity<'costItem'>>) =>
  creation('costItem', { id: idOf(id), measureId: SMALL.measure, title: 'Kosten', year, ...fields })

describe('ceilings', () => {
  it('are broken by a cent more, and year by year', () => {
    const plan = after(
      frame(80, { ceilingCents: 500 }),
      contribution(81, 2027, 501),
      contribution(82, 2028, 9_000),
    )
    expect(checkFunding(plan, TODAY)).toEqual([
      { kind: 'ceiling', sourceId: SMALL.source, year: 2027, ceiling: 500, used: 501 },
    ])
  })

  it('that nobody has entered say nothing', () => {
    const plan = after(frame(80, { ceilingCents: null }), contribution(81, 2027, 501))
    expect(sourceUse(plan)).toEqual([{ sourceId: SMALL.source, year: 2027, ceiling: null, used: 501 }])
    expect(checkFunding(plan, TODAY)).toEqual([])
  })

  it('count neither dropped measures nor money that is only hoped for', () => {
    const grant = { id: idOf(50), measureId: SMALL.measure, fundingProgrammeId: SMALL.programme }
    const plan = after(
      creation('grant', grant),
      creation('tranche', { id: idOf(51), grantId: idOf(50), year: 2027, plannedCents: 70 }),
      contribution(81, 2027, 501),
      update('measure', measure, { phase: 'dropped' })!,
    )
    expect(sourceUse(plan)).toEqual([])
  })
})

describe('contracts over several years', () => {
  const signed = update('measure', measure, { firstContractOn: '2026-05-01' })!

  it('need authorisations of the year in which they are concluded', () => {
    const plan = after(
      signed,
      cost(90, 2026, { committedCents: 5_000 }),
      cost(91, 2027, { committedCents: 300 }),
      cost(92, 2028, { committedCents: 301 }),
      frame(80, { year: 2026, authorisationCents: 600 }),
    )
    expect(contractsBinding(plan)).toEqual([{ year: 2026, bound: 601, authorised: 600 }])
    expect(checkFunding(plan, TODAY)).toContainEqual({
      kind: 'authorisation',
      year: 2026,
      bound: 601,
      authorised: 600,
    })
  })

  it('are not judged while no authorisation is entered', () => {
    const plan = after(signed, cost(91, 2027, { committedCents: 300 }))
    expect(contractsBinding(plan)).toEqual([{ year: 2026, bound: 300, authorised: null }])
    expect(checkFunding(plan, TODAY)).toEqual([])
  })
})

it('a gap is told for its year, though another year has too much', () => {
  const plan = after(cost(90, 2027, { plannedCents: 100 }), contribution(81, 2028, 500))
  expect(checkFunding(plan, TODAY)).toEqual([{ kind: 'gap', measureId: SMALL.measure, year: 2027, gap: 100 }])
})

it('a grant against its rules is told with the rule', () => {
  const plan = after(
    update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, { capCents: 10 })!,
    creation('grant', { id: idOf(50), measureId: SMALL.measure, fundingProgrammeId: SMALL.programme }),
    creation('tranche', { id: idOf(51), grantId: idOf(50), year: 2027, plannedCents: 11 }),
  )
  const found = checkFunding(plan, TODAY)
  expect(found).toContainEqual(
    expect.objectContaining({ kind: 'grant', verdict: expect.objectContaining({ rule: 'cap' }) }),
  )
})
