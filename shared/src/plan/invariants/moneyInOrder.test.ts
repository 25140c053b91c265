import { describe, expect, it } from 'vitest'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, type Change, update } from '../changes'
import type { Entity } from '../entities'
import { violationsOf } from './index'

const TODAY = '2026-11-23'
const GRANT = idOf(50)

const grant = (fields: Partial<Entity<'grant'>>) =>
  creation('grant', { id: GRANT, measureId: SMALL.measure, fundingProgrammeId: SMALL.programme, ...fields })
const tranche = (fields: Partial<Entity<'tranche'>>) =>
  creation('tranche', { id: idOf(51), grantId: GRANT, year: 2027, ...fields })
const programme = (fields: Partial<Entity<'fundingProgramme'>>) =>
  update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, fields)!
const rules = (...changes: Change[]) =>
  violationsOf(smallPlan, changes, { today: TODAY }).map(({ rule, field }) => `${rule} ${field}`)

describe('money that contradicts itself', () => {
  it('no more is drawn than was approved', () => {
    expect(rules(grant({}), tranche({ approvedCents: 100, drawnCents: 100 }))).toEqual([])
    expect(rules(grant({}), tranche({ approvedCents: 100, drawnCents: 101 }))).toEqual([
      'drawnOverApproved drawnCents',
    ])
  })

  it('the least amount is no more than the cap, and what is unknown contradicts nothing', () => {
    expect(rules(programme({ minimumCents: 500, capCents: 500 }))).toEqual([])
    expect(rules(programme({ minimumCents: 500, capCents: null }))).toEqual([])
    expect(rules(programme({ minimumCents: 501, capCents: 500 }))).toEqual(['minimumOverCap minimumCents'])
  })

  it('the rate leaves the own share', () => {
    expect(rules(programme({ maxRate: 8_000, minimumOwnShare: 2_000 }))).toEqual([])
    expect(rules(programme({ maxRate: 8_000, minimumOwnShare: 2_001 }))).toEqual([
      'rateAndOwnShareOverAll minimumOwnShare',
    ])
  })
})

describe('the days of a grant', () => {
  it('what has happened has happened by today', () => {
    expect(rules(grant({ state: 'applied', appliedOn: TODAY }))).toEqual([])
    expect(rules(grant({ state: 'idea', appliedOn: '2026-11-24' }))).toEqual([])
    expect(rules(grant({ state: 'applied', appliedOn: '2026-11-24' }))).toEqual(['dayAhead appliedOn'])
    expect(rules(grant({ state: 'approved', decidedOn: '2026-11-24' }))).toEqual(['dayAhead decidedOn'])
  })

  it('a decision follows its application, proof and earmarking the grant period', () => {
    const days = { state: 'approved', appliedOn: '2026-03-02', periodStart: '2026-06-01' } as const
    expect(rules(grant({ ...days, decidedOn: '2026-03-02', proofDue: '2026-06-01' }))).toEqual([])
    expect(rules(grant({ ...days, decidedOn: '2026-03-01' }))).toEqual(['decidedBeforeApplied decidedOn'])
    expect(rules(grant({ ...days, proofDue: '2026-05-31', earmarkedUntil: '2026-05-31' }))).toEqual([
      'beforeGrantPeriod proofDue',
      'beforeGrantPeriod earmarkedUntil',
    ])
  })

  it('what else is done to a grant whose days are wrong is not stopped', () => {
    const wrong = grant({ state: 'applied', appliedOn: '2026-11-24' })
    const plan = applyChanges(smallPlan, [wrong])
    const noted = update('grant', plan.grant.get(GRANT)!, { note: 'Anruf' })!
    expect(violationsOf(plan, [noted], { today: TODAY })).toEqual([])
  })
})
