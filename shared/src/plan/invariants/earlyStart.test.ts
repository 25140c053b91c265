import { describe, expect, it } from 'vitest'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, type Change, update } from '../changes'
import type { Entity } from '../entities'
import type { Plan } from '../plan'
import { violationsOf } from './index'

const TODAY = '2026-11-23'
const GRANT = idOf(50)

const measureWith = (fields: Partial<Entity<'measure'>>) =>
  update('measure', smallPlan.measure.get(SMALL.measure)!, fields)!
const programmeWith = (fields: Partial<Entity<'fundingProgramme'>>) =>
  update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, fields)!
const grantWith = (fields: Partial<Entity<'grant'>>) =>
  creation('grant', {
    id: GRANT,
    measureId: SMALL.measure,
    fundingProgrammeId: SMALL.programme,
    state: 'applied',
    ...fields,
  })

const strict = programmeWith({ earlyStart: 'forbidden' })
const plan = (...changes: Change[]) => applyChanges(smallPlan, changes)
const rules = (before: Plan, ...changes: Change[]) =>
  violationsOf(before, changes, { today: TODAY }).map(({ rule, field }) => `${rule} ${field}`)

describe('a first contract before the decision', () => {
  it('is stopped, whichever of the two is entered last', () => {
    const stopped = ['earlyStart earlyStartReason']
    expect(rules(plan(strict, grantWith({})), measureWith({ firstContractOn: TODAY }))).toEqual(stopped)
    expect(rules(plan(strict, measureWith({ firstContractOn: TODAY })), grantWith({}))).toEqual(stopped)
  })

  it('is kept with a reason', () => {
    const changes = measureWith({ firstContractOn: TODAY, earlyStartReason: 'Der Altvertrag lief aus.' })
    expect(rules(plan(strict, grantWith({})), changes)).toEqual([])
  })

  it('is fine with a permission, a decision, or a programme that allows it', () => {
    const contract = measureWith({ firstContractOn: TODAY })
    expect(rules(plan(strict, grantWith({ earlyStartPermittedOn: TODAY })), contract)).toEqual([])
    expect(rules(plan(strict, grantWith({ state: 'approved', decidedOn: TODAY })), contract)).toEqual([])
    expect(rules(plan(programmeWith({ earlyStart: 'allowed' }), grantWith({})), contract)).toEqual([])
  })

  it('is not foreseen: the decision may still come before a contract that is only planned', () => {
    expect(rules(plan(strict, grantWith({})), measureWith({ firstContractOn: '2026-11-24' }))).toEqual([])
  })

  it('is not guessed where the guideline does not say', () => {
    expect(rules(plan(grantWith({})), measureWith({ firstContractOn: TODAY }))).toEqual([])
  })

  it('does not stop what else is done to such a measure', () => {
    const broken = plan(strict, grantWith({}), measureWith({ firstContractOn: TODAY }))
    const other = update('measure', broken.measure.get(SMALL.measure)!, { title: 'Neuer Titel' })!
    expect(rules(broken, other)).toEqual([])
  })
})
