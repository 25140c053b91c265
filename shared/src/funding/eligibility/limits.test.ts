import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges, update } from '../../plan'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { checkGrant, fitOf, type FundingRule } from './index'

const TODAY = '2026-11-23'
const LIMITING: readonly FundingRule[] = ['rate', 'cap', 'ownShare', 'total']

const cents = fc.integer({ min: 0, max: 1e9 })
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 6 })
const rates = fc.integer({ min: 0, max: 10_000 })
const programmes = fc.record({
  kind: fc.constantFrom('share' as const, 'fixed' as const, 'deficit' as const, 'loan' as const, null),
  maxRate: perhaps(rates),
  capCents: perhaps(cents),
  minimumOwnShare: perhaps(rates),
})
const costs = fc.array(fc.record({ plannedCents: cents, eligibleCents: perhaps(cents) }), { maxLength: 4 })

function planOf(programme: object, items: readonly object[], amount?: number) {
  return applyChanges(smallPlan, [
    ...(update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, programme)
      ? [update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, programme)!]
      : []),
    ...items.map((item, nth) =>
      creation('costItem', { id: idOf(70 + nth), measureId: SMALL.measure, title: 'K', year: 2027, ...item }),
    ),
    ...(amount === undefined
      ? []
      : [
          creation('grant', { id: idOf(50), measureId: SMALL.measure, fundingProgrammeId: SMALL.programme }),
          creation('tranche', { id: idOf(51), grantId: idOf(50), year: 2027, plannedCents: amount }),
        ]),
  ])
}

function limitingVerdicts(programme: object, items: readonly object[], amount: number) {
  return checkGrant(planOf(programme, items, amount), idOf(50), TODAY).filter(({ rule }) =>
    LIMITING.includes(rule),
  )
}

test('the most that may be granted breaks no rule, and a cent more is not sure any longer', () => {
  fc.assert(
    fc.property(programmes, costs, (programme, items) => {
      const { most } = fitOf(planOf(programme, items), SMALL.measure, SMALL.programme, TODAY)!
      if (most === null) return
      expect(limitingVerdicts(programme, items, most.cents).map(({ state }) => state)).not.toContain('broken')
      const over = limitingVerdicts(programme, items, most.cents + 1)
      expect(over.find(({ rule }) => rule === most.limitedBy)!.state).toMatch(/broken|unknown/)
    }),
  )
})

/** There is cost, and of none of it is known that it is eligible. */
function isUnchecked(items: readonly { plannedCents: number; eligibleCents: number | null }[]): boolean {
  const known = items.map(({ plannedCents, eligibleCents }) => Math.min(plannedCents, eligibleCents ?? 0))
  const open = items.filter(({ eligibleCents }) => eligibleCents === null)
  return known.every((amount) => amount === 0) && open.some(({ plannedCents }) => plannedCents > 0)
}

test('what is unknown is never a number', () => {
  fc.assert(
    fc.property(programmes, costs, (programme, items) => {
      const { kind, maxRate, capCents, minimumOwnShare } = programme
      const isUnknown =
        kind === null ||
        capCents === null ||
        (maxRate === null && kind !== 'fixed') ||
        (minimumOwnShare === null && kind !== 'loan') ||
        isUnchecked(items)
      const { most } = fitOf(planOf(programme, items), SMALL.measure, SMALL.programme, TODAY)!
      expect(most === null).toBe(isUnknown)
    }),
  )
})
