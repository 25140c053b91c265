import { describe, expect, it } from 'vitest'
import { creation, idOf, make, SMALL, smallPlan, smallPlanChanges } from '../../testing'
import { applyChanges, type Change, create, invertChanges, remove, update } from '../changes'
import type { Entity, EntityName } from '../entities'
import { removeEntity } from '../gestures'
import { entityOf, emptyPlan, type Plan } from '../plan'
import { latestEnd, violationsOf } from './index'

function rules(changes: readonly Change[], plan: Plan = smallPlan): string[] {
  return violationsOf(plan, changes).map(({ rule, field }) => `${rule} ${field}`)
}

function changing<E extends EntityName>(
  entity: E,
  id: string,
  fields: Partial<Entity<E>>,
  plan = smallPlan,
): Change[] {
  return [update(entity, entityOf(plan, entity, id)!, fields)!]
}

it('the smallest plan breaks no rule', () => {
  expect(violationsOf(emptyPlan, smallPlanChanges)).toEqual([])
})

describe('horizon', () => {
  it.each([
    ['2026-03-01', '2031-02-28'],
    ['2028-02-29', '2033-02-27'],
    ['2026-01-01', '2030-12-31'],
  ])('five years from %s are over on %s', (start, end) => {
    expect(latestEnd(start)).toBe(end)
  })

  it('refuses a day more', () => {
    expect(rules(changing('strategy', SMALL.strategy, { end: '2031-03-01' }))).toEqual(['horizon end'])
    expect(rules(changing('strategy', SMALL.strategy, { start: '2026-02-28' }))).toEqual(['horizon end'])
  })

  it('holds one strategy', () => {
    const second = creation('strategy', {
      id: idOf(90),
      title: 'Zweite',
      start: '2026-01-01',
      end: '2026-12-31',
    })
    expect(rules([second])).toEqual(['oneStrategy id'])
    expect(rules([remove('strategy', smallPlan.strategy.get(SMALL.strategy)!)])).toEqual(['oneStrategy id'])
  })
})

describe('end not before start', () => {
  it('refuses an end before its start and allows a single day', () => {
    expect(rules(changing('workPackage', SMALL.workPackage, { end: '2026-03-31' }))).toEqual([
      'endNotBeforeStart end',
    ])
    expect(rules(changing('workPackage', SMALL.workPackage, { end: '2026-04-01' }))).toEqual([])
    expect(rules(changing('measure', SMALL.measure, { start: '2028-01-01' }))).toEqual([
      'endNotBeforeStart end',
    ])
    expect(rules(changing('measure', SMALL.measure, { start: '2028-01-01', end: null }))).toEqual([])
  })
})

describe('references', () => {
  it('exist', () => {
    expect(rules(changing('measure', SMALL.measure, { leadDepartmentId: idOf(99) }))).toEqual([
      'referenceMissing leadDepartmentId',
    ])
    expect(rules(changing('measure', SMALL.measure, { furtherAspectIds: [idOf(99)] }))).toEqual([
      'referenceMissing furtherAspectIds',
    ])
  })

  it('may point at what the same commit creates', () => {
    const department = make('department', { id: idOf(50), name: 'Neues Amt' })
    const changes = [
      ...changing('measure', SMALL.measure, { leadDepartmentId: department.id }),
      create('department', department),
    ]
    expect(rules(changes)).toEqual([])
  })

  it('keep what they point at', () => {
    const [violation] = violationsOf(smallPlan, [
      remove('department', smallPlan.department.get(SMALL.department)!),
    ])
    expect(violation).toMatchObject({
      rule: 'stillReferenced',
      entity: 'department',
      params: { referrer: 'measure' },
    })
  })

  it('tell the ends of a dependency apart by their kind', () => {
    const link = (predecessorKind: 'workPackage' | 'milestone') =>
      creation('dependency', {
        id: idOf(60),
        predecessorKind,
        predecessorId: SMALL.workPackage,
        successorKind: 'milestone',
        successorId: SMALL.milestone,
      })
    expect(rules([link('workPackage')])).toEqual([])
    expect(rules([link('milestone')])).toEqual(['referenceMissing predecessorId'])
  })
})

describe('a struck decision point', () => {
  const struck = (fields: Partial<Entity<'measure'>>) => changing('measure', SMALL.measure, fields)

  it('accepts no measure, as primary or further aspect', () => {
    expect(rules(struck({ primaryAspectId: SMALL.struckAspect }))).toEqual([
      'struckDecisionPoint primaryAspectId',
    ])
    expect(rules(struck({ furtherAspectIds: [SMALL.struckAspect] }))).toEqual([
      'struckDecisionPoint furtherAspectIds',
    ])
    const fresh = make('measure', {
      ...smallPlan.measure.get(SMALL.measure)!,
      id: idOf(70),
      key: 'M-002',
      primaryAspectId: SMALL.struckAspect,
    })
    expect(rules([create('measure', fresh)])).toEqual(['struckDecisionPoint primaryAspectId'])
  })

  it('leaves alone what stood under it before', () => {
    const later = applyChanges(smallPlan, changing('decisionPoint', SMALL.aspect, { state: 'struck' }))
    expect(rules(changing('decisionPoint', SMALL.aspect, { state: 'struck' }))).toEqual([])
    expect(rules(changing('measure', SMALL.measure, { title: 'Neu' }, later), later)).toEqual([])
  })
})

describe('a measure', () => {
  const measure = (fields: Partial<Entity<'measure'>>) => rules(changing('measure', SMALL.measure, fields))

  it('has exactly one lead department', () => {
    expect(measure({ involvedDepartmentIds: [SMALL.department] })).toEqual([
      'oneLeadDepartment involvedDepartmentIds',
    ])
    expect(measure({ involvedDepartmentIds: [SMALL.otherDepartment] })).toEqual([])
    expect(measure({ leadDepartmentId: null as never })).toEqual(['schema.invalid_type leadDepartmentId'])
  })

  it('shows all that is in its title, unless it was kept before that was asked for', () => {
    expect(measure({ title: 'E-\u202eAkte' })).toEqual(['invisibleCharacters title'])
    const kept = applyChanges(smallPlan, changing('measure', SMALL.measure, { title: 'E-\u00adAkte' }))
    expect(rules(changing('measure', SMALL.measure, { description: 'Neu' }, kept), kept)).toEqual([])
    expect(rules(changing('measure', SMALL.measure, { title: 'E\u00adAkte' }, kept), kept)).toEqual([
      'invisibleCharacters title',
    ])
  })

  it('answers to an aspect or a mandate, and serves it once', () => {
    expect(measure({ primaryAspectId: SMALL.principle })).toEqual(['answersToAspect primaryAspectId'])
    expect(measure({ furtherAspectIds: [SMALL.aspect] })).toEqual(['aspectTwice furtherAspectIds'])
  })

  it('says why its light is overridden', () => {
    expect(measure({ lightOverride: 'green' })).toEqual(['lightNeedsReason lightReason'])
    expect(measure({ lightOverride: 'green', lightReason: 'Vertrag liegt vor' })).toEqual([])
  })
})

it('a reached milestone says when, and only a reached one does', () => {
  const milestone = (fields: Partial<Entity<'milestone'>>) =>
    rules(changing('milestone', SMALL.milestone, fields))
  expect(milestone({ state: 'reached' })).toEqual(['reachedNeedsDay actual'])
  expect(milestone({ actual: '2026-10-01' })).toEqual(['dayNeedsReached actual'])
  expect(milestone({ state: 'reached', actual: '2026-10-01' })).toEqual([])
})

it('names are given once, and may be swapped', () => {
  const second = make('measure', { ...smallPlan.measure.get(SMALL.measure)!, id: idOf(71) })
  expect(rules([create('measure', second)])).toEqual(['duplicate key'])
  const both = applyChanges(smallPlan, [create('measure', { ...second, key: 'M-002' })])
  const swap = [
    ...changing('measure', SMALL.measure, { key: 'M-002' }, both),
    ...changing('measure', idOf(71), { key: 'M-001' }, both),
  ]
  expect(rules(swap, both)).toEqual([])
})

it('a cycle is refused and named', () => {
  const link = (
    id: number,
    predecessorKind: 'workPackage' | 'milestone',
    predecessorId: string,
    successorKind: 'workPackage' | 'milestone',
    successorId: string,
  ) => creation('dependency', { id: idOf(id), predecessorKind, predecessorId, successorKind, successorId })
  const there = link(60, 'workPackage', SMALL.workPackage, 'milestone', SMALL.milestone)
  const back = link(61, 'milestone', SMALL.milestone, 'workPackage', SMALL.workPackage)
  const linked = applyChanges(smallPlan, [there])
  expect(violationsOf(linked, [back])).toMatchObject([
    { rule: 'cycle', params: { cycle: 'Konzept → Konzept beschlossen → Konzept' } },
  ])
  expect(rules([link(62, 'milestone', SMALL.milestone, 'milestone', SMALL.milestone)])).toEqual([
    'cycle successorId',
  ])
})

describe('a guideline that was applied for', () => {
  const grant = creation('grant', {
    id: idOf(90),
    measureId: SMALL.measure,
    fundingProgrammeId: SMALL.programme,
    state: 'applied',
  })
  const other = creation('fundingProgramme', { id: idOf(91), fundingSourceId: SMALL.source, name: 'Anderes' })
  const bound = applyChanges(smallPlan, [
    other,
    ...changing('fundingProgramme', SMALL.programme, {
      exclusionIds: [idOf(91)],
      eligibleAspectIds: [SMALL.aspect],
      maxRate: 8_000,
      guideline: 'ThürEGovRL',
      windows: [{ opens: null, closes: '2027-03-31' }],
    }),
    grant,
  ])
  const programme = (fields: Partial<Entity<'fundingProgramme'>>) =>
    rules(changing('fundingProgramme', SMALL.programme, fields, bound), bound)

  it('keeps its rules', () => {
    expect(programme({ maxRate: 5_000, guideline: 'Andere' })).toEqual([
      'frozenGuideline guideline',
      'frozenGuideline maxRate',
    ])
    expect(programme({ maxRate: null })).toEqual(['frozenGuideline maxRate'])
    expect(programme({ exclusionIds: [] })).toEqual(['frozenGuideline exclusionIds'])
    expect(programme({ eligibleAspectIds: null })).toEqual(['frozenGuideline eligibleAspectIds'])
  })

  it('may say what nobody knew, and from then on keeps that too', () => {
    const fields = {
      guidelineDate: '2025-01-01',
      proofMonths: 6,
      windows: [{ opens: '2027-01-01', closes: '2027-03-31' }],
    }
    expect(programme(fields)).toEqual([])
    const told = applyChanges(bound, changing('fundingProgramme', SMALL.programme, fields, bound))
    const again = changing('fundingProgramme', SMALL.programme, { proofMonths: 12 }, told)
    expect(rules(again, told)).toEqual(['frozenGuideline proofMonths'])
    const otherWindows = { windows: [{ opens: '2027-01-01', closes: '2027-04-30' }] }
    expect(programme(otherWindows)).toEqual(['frozenGuideline windows'])
  })

  it('knows that applications are taken at any time where no windows are named', () => {
    const rolling = applyChanges(
      bound,
      changing('fundingProgramme', SMALL.programme, { rolling: true, windows: [] }, bound),
    )
    const fields = { windows: [{ opens: null, closes: '2027-03-31' }] }
    const changes = changing('fundingProgramme', SMALL.programme, fields, rolling)
    expect(rules(changes, rolling)).toEqual(['frozenGuideline windows'])
  })

  it('lets a slip be taken back by undoing the step that filled it in, and by no other', () => {
    const slip = changing('fundingProgramme', SMALL.programme, { proofMonths: 66 }, bound)
    const told = applyChanges(bound, slip)
    const back = invertChanges(slip)
    const broken = (undoes: readonly Change[]) =>
      violationsOf(told, back, { undoes }).map(({ rule, field }) => `${rule} ${field}`)
    expect(broken(slip)).toEqual([])
    expect(broken([])).toEqual(['frozenGuideline proofMonths'])
    const earlier = changing('fundingProgramme', SMALL.programme, { proofMonths: 12 }, bound)
    expect(broken(earlier)).toEqual(['frozenGuideline proofMonths'])
  })

  it('may say more of its state, its origin and who checked it', () => {
    const fields = {
      name: 'Neuer Name',
      status: 'closed',
      note: 'Geprüft',
      provenance: 'Amtsblatt',
      verifiedOn: '2026-06-01',
      verifiedBy: 'Kämmerei',
    } as const
    expect(programme(fields)).toEqual([])
  })

  it('names the grants, so that a confidential one is not told of', () => {
    const [violation] = violationsOf(
      bound,
      changing('fundingProgramme', SMALL.programme, { maxRate: 1 }, bound),
    )
    expect(violation?.params).toEqual({ count: 1, grantIds: idOf(90) })
  })

  it('does not keep from being deleted what it excludes', () => {
    const changes = removeEntity(bound, 'fundingProgramme', idOf(91))
    expect(rules(changes, bound)).toEqual([])
    const after = applyChanges(bound, changes)
    expect(rules(invertChanges(changes), after)).toEqual([])
  })
})

describe('versions of a programme', () => {
  const version = (id: number, supersedesId: string) =>
    creation('fundingProgramme', { id: idOf(id), fundingSourceId: SMALL.source, name: 'Neu', supersedesId })

  it('form no circle', () => {
    const plan = applyChanges(smallPlan, [version(91, SMALL.programme)])
    expect(
      rules(changing('fundingProgramme', SMALL.programme, { supersedesId: idOf(91) }, plan), plan),
    ).toEqual(['versionCycle supersedesId'])
    expect(rules(changing('fundingProgramme', SMALL.programme, { supersedesId: SMALL.programme }))).toEqual([
      'versionCycle supersedesId',
    ])
  })

  it('are followed by one only', () => {
    expect(rules([version(91, SMALL.programme)])).toEqual([])
    const plan = applyChanges(smallPlan, [version(91, SMALL.programme)])
    expect(rules([version(92, SMALL.programme)], plan)).toEqual(['versionTaken supersedesId'])
    expect(rules([version(92, idOf(91))], plan)).toEqual([])
  })
})
