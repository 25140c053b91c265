import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  type FundingProgramme,
  type Grant,
  GRANT_STATES,
  GUIDELINE_FIELDS,
  invertChanges,
  isOtherRule,
  type Plan,
  update,
  violationsOf,
} from '../../plan'
import { fitsOf } from '../eligibility'
import { arbitraryEntity, consistentProgramme, creation, idOf, make, SMALL, smallPlan } from '../../testing'
import {
  areVersions,
  newestProgrammes,
  newestVersion,
  newVersion,
  removeProgramme,
  secondGrant,
  versionsOf,
} from './index'

const [SECOND, THIRD, OTHER] = [idOf(81), idOf(82), idOf(83)]

const later = (plan: Plan, fields: Partial<FundingProgramme>, id: string) =>
  applyChanges(plan, newVersion(plan, SMALL.programme, fields, id))

const threeVersions = later(later(smallPlan, { maxRate: 8_000 }, SECOND), { maxRate: 5_000 }, THIRD)

const grant = (state: (typeof GRANT_STATES)[number]) =>
  creation('grant', { id: idOf(90), measureId: SMALL.measure, fundingProgrammeId: SMALL.programme, state })

const idsOf = (programmes: readonly FundingProgramme[]) => programmes.map(({ id }) => id)

describe('versions', () => {
  it('stand in a line, whichever is asked for', () => {
    for (const id of [SMALL.programme, SECOND, THIRD])
      expect(idsOf(versionsOf(threeVersions, id))).toEqual([SMALL.programme, SECOND, THIRD])
    expect(newestVersion(threeVersions, SMALL.programme)?.id).toBe(THIRD)
    expect(idsOf(newestProgrammes(threeVersions))).toEqual([THIRD])
    expect(versionsOf(smallPlan, OTHER)).toEqual([])
  })

  it('are applied for in the newest one only', () => {
    const fits = fitsOf(threeVersions, SMALL.measure, '2026-11-27')
    expect(fits.map(({ programmeId }) => programmeId)).toEqual([THIRD])
  })

  it('are told from other programmes', () => {
    const other = creation('fundingProgramme', {
      id: OTHER,
      fundingSourceId: SMALL.source,
      name: 'Anderes',
    })
    const plan = applyChanges(threeVersions, [other])
    expect(areVersions(plan, SMALL.programme, THIRD)).toBe(true)
    expect(areVersions(plan, THIRD, OTHER)).toBe(false)
  })

  it('take over what is not told, and are not verified', () => {
    const verified = applyChanges(smallPlan, [
      update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, {
        capCents: 100_000,
        verifiedOn: '2026-05-01',
        verifiedBy: 'Kämmerei',
      })!,
    ])
    expect(later(verified, { maxRate: 5_000 }, SECOND).fundingProgramme.get(SECOND)).toMatchObject({
      capCents: 100_000,
      maxRate: 5_000,
      verifiedOn: null,
      verifiedBy: null,
      supersedesId: SMALL.programme,
    })
  })

  it('keep their line when one of them is deleted, and get it back', () => {
    const changes = removeProgramme(threeVersions, SECOND)
    expect(violationsOf(threeVersions, changes)).toEqual([])
    const after = applyChanges(threeVersions, changes)
    expect(idsOf(versionsOf(after, THIRD))).toEqual([SMALL.programme, THIRD])
    expect(applyChanges(after, invertChanges(changes))).toEqual(threeVersions)
  })

  it('leave every application and every older version as they were, and take ideas along', () => {
    fc.assert(
      fc.property(arbitraryEntity('fundingProgramme'), fc.constantFrom(...GRANT_STATES), (fields, state) => {
        const {
          id: _id,
          supersedesId: _supersedesId,
          ...rules
        } = {
          ...consistentProgramme(fields),
          fundingSourceId: SMALL.source,
          exclusionIds: [],
          eligibleAspectIds: null,
          grantPeriodEnd: null,
        }
        const plan = applyChanges(smallPlan, [grant(state)])
        const changes = newVersion(plan, SMALL.programme, rules, SECOND)
        expect(violationsOf(plan, changes)).toEqual([])
        const after = applyChanges(plan, changes)
        const moved = state === 'idea' ? SECOND : SMALL.programme
        expect(after.grant.get(idOf(90))).toEqual({
          ...plan.grant.get(idOf(90)),
          fundingProgrammeId: moved,
        })
        expect(after.fundingProgramme.get(SMALL.programme)).toBe(plan.fundingProgramme.get(SMALL.programme))
        expect(newestVersion(after, SMALL.programme)).toEqual({
          ...rules,
          id: SECOND,
          supersedesId: SMALL.programme,
        })
      }),
    )
  })
})

describe('what is under way already', () => {
  const another = (fields: Partial<Grant>) =>
    make('grant', { id: idOf(91), measureId: SMALL.measure, fundingProgrammeId: SMALL.programme, ...fields })

  it.each(GRANT_STATES)(
    'is not asked for twice, in no version of the programme, unless it is over: %s',
    (state) => {
      const plan = applyChanges(threeVersions, [
        grant(state),
        creation('fundingProgramme', { id: OTHER, fundingSourceId: SMALL.source, name: 'Anderes' }),
      ])
      const ruleOf = (fields: Partial<Grant>) => secondGrant(plan, another(fields))?.rule
      const expected = ['rejected', 'withdrawn', 'settled'].includes(state) ? undefined : 'secondGrant'
      expect(ruleOf({})).toBe(expected)
      expect(ruleOf({ fundingProgrammeId: THIRD })).toBe(expected)
      expect(ruleOf({ fundingProgrammeId: OTHER })).toBeUndefined()
      expect(ruleOf({ measureId: idOf(92) })).toBeUndefined()
      expect(ruleOf({ state: 'rejected' })).toBeUndefined()
      expect(secondGrant(plan, plan.grant.get(idOf(90))!)).toBeUndefined()
    },
  )
})

describe('a guideline that something was granted under', () => {
  /** Lists name what the small plan does not have. */
  const arbitraryRules = arbitraryEntity('fundingProgramme').map((rules): FundingProgramme => ({
    ...rules,
    id: SMALL.programme,
    fundingSourceId: SMALL.source,
    supersedesId: null,
    grantPeriodEnd: null,
    exclusionIds: [],
    eligibleAspectIds: null,
  }))
  const arbitraryChange = fc
    .tuple(arbitraryRules, arbitraryRules, fc.constantFrom(...GUIDELINE_FIELDS))
    .map(([before, other, field]) => {
      const change = update('fundingProgramme', before, { [field]: other[field] })
      return (
        change && {
          before,
          change,
          isOther: isOtherRule(before, { ...before, [field]: other[field] }, field),
        }
      )
    })
    .filter((found) => found !== undefined)

  it('keeps each of its rules while the grant binds, and what may be done may be undone', () => {
    fc.assert(
      fc.property(
        arbitraryChange,
        fc.constantFrom(...GRANT_STATES),
        fc.constantFrom(...GRANT_STATES),
        ({ before, change, isOther }, state, next) => {
          const old = smallPlan.fundingProgramme.get(SMALL.programme)!
          const rules = update('fundingProgramme', old, before)
          const plan = applyChanges(smallPlan, [...(rules ? [rules] : []), grant(state)])
          const moved = update('grant', plan.grant.get(idOf(90))!, { state: next })
          const changes = moved ? [moved, change] : [change]
          const refused = violationsOf(plan, changes).some(({ rule }) => rule === 'frozenGuideline')
          const binds = (one: string) => ['applied', 'approved', 'settled'].includes(one)
          expect(refused).toBe(isOther && binds(state) && binds(next))
          if (refused) return
          const after = applyChanges(plan, changes)
          const back = violationsOf(after, invertChanges(changes), { undoes: changes })
          expect(back.filter(({ rule }) => rule === 'frozenGuideline')).toEqual([])
        },
      ),
    )
  })
})
