import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumCents } from '../../kernel'
import { applyChanges, type Plan } from '../../plan'
import { randomOf } from '../../schedule'
import { highsSolver } from '../../solver'
import { FUNDED_TODAY, fundedPlan } from '../../testing'
import { checkFunding } from '../eligibility'
import { bestByHand, valueOf } from './testing/bestByHand'
import { changesOfMix, compareMix, computeMix, MIX_OBJECTIVES, type MixWishes } from './index'

/** Each run solves a handful of models. */
const RUNS = 30
const PATIENCE = 60_000

const solve = await highsSolver()

const arbitraryPlan = fc
  .record({
    measures: fc.integer({ min: 1, max: 3 }),
    programmes: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(),
  })
  .map(({ seed, ...size }) => fundedPlan({ ...size, random: randomOf(seed) }))

const arbitraryWishes: fc.Arbitrary<MixWishes> = fc.record({
  measureIds: fc.constant(null),
  objective: fc.constantFrom(...MIX_OBJECTIVES),
  applicationsPerHalfYear: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  choices: fc.constant([]),
  refusedProgrammeIds: fc.constant([]),
  withLoans: fc.boolean(),
  assumeNoLimits: fc.boolean(),
})

function mixOf(plan: Plan, wishes: MixWishes) {
  const result = computeMix({ plan, wishes, today: FUNDED_TODAY, seconds: 30 }, solve)
  if (result.kind !== 'mix') throw new Error(result.kind)
  return result
}

describe('the funding mix', () => {
  it(
    'breaks no rule, whatever is wished',
    () => {
      fc.assert(
        fc.property(arbitraryPlan, arbitraryWishes, (plan, wishes) => {
          const { mix } = mixOf(plan, wishes)
          const after = applyChanges(plan, changesOfMix(plan, mix))
          expect(checkFunding(after, FUNDED_TODAY).filter(({ kind }) => kind !== 'gap')).toEqual([])
          expect(mix.isProven).toBe(true)
        }),
        { numRuns: RUNS },
      )
    },
    PATIENCE,
  )

  it(
    'is as good as the best of all choices',
    () => {
      fc.assert(
        fc.property(arbitraryPlan, arbitraryWishes, (plan, wishes) => {
          const { mix } = mixOf(plan, wishes)
          const best = bestByHand(plan, wishes, FUNDED_TODAY)
          const { after } = compareMix(plan, mix)
          const found = valueOf(wishes.objective, {
            applications: mix.grants.length,
            grants: sumCents(after.map(({ grants }) => grants)),
            gaps: after.map(({ gap }) => gap),
          })
          // A cent for each amount that is rounded down, and what the proof leaves open.
          const tolerance = 100 + Math.abs(best) * 2e-7
          expect(found).toBeGreaterThan(best - tolerance)
          expect(found).toBeLessThan(best + tolerance)
        }),
        { numRuns: RUNS },
      )
    },
    PATIENCE,
  )
})
