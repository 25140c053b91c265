import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumCents } from '../../kernel'
import { applyChanges, type Plan, update, violationsOf } from '../../plan'
import { randomOf } from '../../schedule'
import { highsSolver } from '../../solver'
import { creation, FUNDED_TODAY, fundedPlan, idOf, SMALL } from '../../testing'
import { checkFunding, contractsBinding, sourceUse } from '../eligibility'
import { planMoney } from './money'
import { bestByHand, laterGapOf, valueOf } from './testing/bestByHand'
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
  .map(({ seed, ...size }) => withLoans(fundedPlan({ ...size, random: randomOf(seed) }), seed))

/** Every third programme or so lends. */
function withLoans(plan: Plan, seed: number): Plan {
  const lending = [...plan.fundingProgramme.values()].filter((_, index) => (seed + index) % 3 === 0)
  return applyChanges(
    plan,
    lending.map((programme) => update('fundingProgramme', programme, { kind: 'loan' })!),
  )
}

/** The same with own funds that are scarce, in some years too scarce already, and with contracts that bind later years. */
const arbitraryTightPlan = fc
  .tuple(arbitraryPlan, fc.array(fc.nat({ max: 60 }), { minLength: 18, maxLength: 18 }))
  .map(([plan, parts]) => {
    const { years } = planMoney(plan)
    const contributed = (wanted: number) =>
      sumCents(
        [...plan.contribution.values()]
          .filter(({ year }) => year === wanted)
          .map(({ plannedCents }) => plannedCents),
      )
    const [bound] = plan.measure.values()
    return applyChanges(plan, [
      ...years.map((year, index) =>
        creation('sourceYear', {
          id: idOf(900 + index),
          fundingSourceId: SMALL.source,
          year,
          ceilingCents: Math.floor((contributed(year) * (80 + parts[index]!)) / 100),
          authorisationCents: parts[index + 6]! * 10_000,
        }),
      ),
      ...[...plan.costItem.values()]
        .filter(({ measureId }, index) => measureId === bound!.id && parts[index % 18]! > 30)
        .map((item) => update('costItem', item, { committedCents: item.plannedCents })!),
      ...(parts[17]! > 30 ? [update('measure', bound!, { firstContractOn: bound!.start })!] : []),
    ])
  })

const arbitraryWishes: fc.Arbitrary<MixWishes> = fc.record({
  measureIds: fc.constant(null),
  objective: fc.constantFrom(...MIX_OBJECTIVES),
  applicationsPerHalfYear: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  choices: fc.constant([]),
  refusedProgrammeIds: fc.constant([]),
  withLoans: fc.boolean(),
  assumeNoLimits: fc.boolean(),
  latestShift: fc.constantFrom(0, 0, 6, 12),
  startChoices: fc.constant([]),
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
    'uses up no ceiling and no commitment authorisation more than the plan does, in whole or in part',
    () => {
      fc.assert(
        fc.property(arbitraryTightPlan, arbitraryWishes, fc.nat({ max: 7 }), (plan, wishes, parts) => {
          const { mix } = mixOf(plan, wishes)
          const only = new Set(mix.measureIds.filter((_, index) => (parts >> index) & 1))
          for (const choice of [{}, { only }]) {
            const changes = changesOfMix(plan, mix, choice)
            const after = applyChanges(plan, changes)
            expect(violationsOf(plan, changes, { today: FUNDED_TODAY })).toEqual([])
            expect(contractsBinding(after)).toEqual(contractsBinding(plan))
            const before = new Map(sourceUse(plan).map((use) => [`${use.sourceId} ${use.year}`, use.used]))
            for (const { sourceId, year, ceiling, used } of sourceUse(after))
              if (ceiling !== null)
                expect(used).toBeLessThanOrEqual(Math.max(ceiling, before.get(`${sourceId} ${year}`) ?? 0))
            const broken = checkFunding(after, FUNDED_TODAY).filter(({ kind }) => kind === 'grant')
            expect(broken).toEqual([])
          }
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
        fc.property(fc.oneof(arbitraryPlan, arbitraryTightPlan), arbitraryWishes, (plan, wishes) => {
          const { mix } = mixOf(plan, wishes)
          const best = bestByHand(plan, wishes, FUNDED_TODAY)
          const { after } = compareMix(plan, mix)
          const found = valueOf(wishes.objective, {
            applications: mix.grants.length,
            grants: sumCents(after.map(({ grants }) => grants)),
            gaps: after.map(({ gap }) => gap),
            months: sumCents(mix.starts.map(({ months }) => months)),
            laterGap: laterGapOf(plan, applyChanges(plan, changesOfMix(plan, mix))),
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
