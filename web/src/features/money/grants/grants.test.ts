import { applyChanges, type Grant, type Plan } from '@fahrplan/shared/plan'
import { spreadOver, grantFrame } from '@fahrplan/shared/funding'
import { creation, idOf, make, SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountDeeds } from '../model/amounts'
import { soundDeeds } from '../model/deeds'
import { grantSpreadEdits } from './grantSpreadEdits'
import { newGrant } from './newGrant'
import { amountOfLines, grantLine, TRANCHE_LAYERS, trancheAmount, trancheRows } from './trancheRows'

let next = 1000
const newId = () => idOf(next++)

const GRANT = idOf(42)
const idea: Grant = make('grant', {
  id: GRANT,
  measureId: SMALL.measure,
  fundingProgrammeId: SMALL.programme,
})
const tranche = (id: number, year: number, fields = {}) =>
  creation('tranche', { id: idOf(id), grantId: GRANT, year, ...fields })
const plan = applyChanges(smallPlan, [
  creation('grant', idea),
  tranche(43, 2026, { plannedCents: 100, approvedCents: 70 }),
  tranche(44, 2027, { plannedCents: 50, approvedCents: 30, drawnCents: 10 }),
])
const written = { measureId: SMALL.measure, programmeId: SMALL.programme }

describe('a new grant', () => {
  it('begins as an idea, with what was written for its years', () => {
    const made = newGrant(smallPlan, { ...written, amounts: new Map([[2027, 500]]) }, [], newId)
    if (!made.ok) throw new Error('it was refused')
    const after = applyChanges(smallPlan, made.deed.changes)
    expect(after.grant.get(made.id)).toMatchObject({
      state: 'idea',
      measureId: SMALL.measure,
      appliedOn: null,
    })
    const rows = trancheRows(after, [...after.measure.values()], undefined)
    expect(rows.map((row) => trancheAmount(row, 'plannedCents'))).toEqual([500])
    expect(soundDeeds(smallPlan, [made.deed], '2026-11-27').refused).toEqual([])
  })

  it('is none where one is under way, also by the same gesture', () => {
    const nothing = { ...written, amounts: new Map<number, number>() }
    expect(newGrant(plan, nothing, [], newId)).toMatchObject({
      ok: false,
      violation: { rule: 'secondGrant' },
    })
    const first = newGrant(smallPlan, nothing, [], newId)
    if (!first.ok) throw new Error('it was refused')
    expect(newGrant(smallPlan, nothing, [first.deed], newId).ok).toBe(false)
  })

  it('waits in the last row for its choices', () => {
    const begun = { programmeId: SMALL.programme, measureId: null }
    const rows = trancheRows(plan, [...plan.measure.values()], begun)
    expect(rows.map(({ kind }) => kind)).toEqual(['grant', 'new'])
    expect(trancheAmount(rows[1]!, 'plannedCents')).toBeNull()
  })
})

describe('the amount of a grant, spread over its years', () => {
  const spread = (of: Plan, layer: (typeof TRANCHE_LAYERS)[number], years: readonly [number, number][]) => {
    const line = grantLine(of, of.grant.get(GRANT)!)
    const amounts = years.map(([year, cents]) => ({ year, cents, followUp: false }))
    const deeds = amountDeeds('tranche', grantSpreadEdits(line, layer, amounts), newId)
    return grantLine(
      applyChanges(
        of,
        deeds.flatMap(({ changes }) => changes),
      ),
      of.grant.get(GRANT)!,
    )
  }

  it('stands in these years and in no other, and what was approved or drawn stays', () => {
    const line = spread(plan, 'plannedCents', [
      [2027, 90],
      [2028, 60],
    ])
    const years = [...line.byYear.values()].map((one) => [
      one.year,
      ...TRANCHE_LAYERS.map((layer) => one[layer]),
    ])
    expect(years).toEqual([
      [2026, 0, 70, 0],
      [2027, 90, 30, 10],
      [2028, 60, 0, 0],
    ])
  })

  it('is the whole amount to the cent, whatever it was before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TRANCHE_LAYERS),
        fc.constantFrom('evenly' as const, 'workingDays' as const),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        (layer, way, cents) => {
          const outcome = spreadOver(grantFrame(plan, idea), [2026, 2027], { way, cents })
          if (!outcome.ok) throw new Error('it was not spread')
          const line = spread(
            plan,
            layer,
            outcome.years.map((one) => [one.year, one.cents]),
          )
          expect(amountOfLines([line], layer)).toBe(cents)
          for (const other of TRANCHE_LAYERS.filter((one) => one !== layer))
            expect(amountOfLines([line], other)).toBe(amountOfLines([grantLine(plan, idea)], other))
        },
      ),
    )
  })
})
