import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel'
import {
  applyChanges,
  type Change,
  emptyPlan,
  type Entity,
  type EntityName,
  entityOf,
  type Plan,
  remove,
  removeEntity,
  type Role,
  ROLES,
  type Strategy,
  update,
} from '../plan'
import { creation, idOf, make, OPEN, SECRET, SECRET_UNIT, secretPlan, SMALL } from '../testing'
import { isWithheld, permit, type RefusedChange, unseenAfter, type Viewer } from './index'

const viewer = (...roles: Role[]): Viewer => ({ roles, departmentIds: [SMALL.department] })
const headOf = (...departmentIds: Id[]): Viewer => ({ roles: ['departmentHead'], departmentIds })

function changing<E extends EntityName>(
  entity: E,
  id: Id,
  fields: Partial<Entity<E>>,
  plan = secretPlan,
): Change {
  return update(entity, entityOf(plan, entity, id)!, fields)!
}

const STATUSES = ['draft', 'adopted', 'archived'] as const
const planIn = (status: Strategy['status'], plan = secretPlan): Plan =>
  status === 'draft' ? plan : applyChanges(plan, [changing('strategy', SMALL.strategy, { status }, plan)])

const milestoneOf = (id: Id, fields: Partial<Entity<'milestone'>>) =>
  creation('milestone', {
    id,
    title: 'Meilenstein',
    planned: '2027-01-01',
    measureId: OPEN.measure,
    ...fields,
  })
const OTHERS_MILESTONE = idOf(100)
const WITH_OTHERS = applyChanges(secretPlan, [
  milestoneOf(OTHERS_MILESTONE, { departmentId: SMALL.otherDepartment }),
])

const REACHED = { state: 'reached', actual: '2026-11-20' } as const

/** What somebody wants to do. */
const DEEDS = {
  renamesMeasure: () => changing('measure', OPEN.measure, { title: 'Neu' }),
  createsMilestone: () => milestoneOf(idOf(101), {}),
  deletesCostItem: () => remove('costItem', secretPlan.costItem.get(OPEN.costItem)!),
  movesMilestone: () => changing('milestone', OPEN.milestone, { planned: '2027-02-01' }),
  renamesStrategy: () => changing('strategy', SMALL.strategy, { title: 'Neu' }),
  setsStatus: (plan) => changing('strategy', SMALL.strategy, { status: another(plan) }, plan),
  setsStatusAndRenames: (plan) =>
    changing('strategy', SMALL.strategy, { status: another(plan), title: 'Neu' }, plan),
  deletesStrategy: (plan) => remove('strategy', plan.strategy.get(SMALL.strategy)!),
  createsDepartment: () => creation('department', { id: idOf(102), name: 'Neues Amt' }),
  renamesDepartment: () => changing('department', SMALL.department, { name: 'Neu' }),
  deletesDepartment: () => remove('department', secretPlan.department.get(SECRET_UNIT)!),
  reachesOwnMilestone: () => changing('milestone', OPEN.milestone, REACHED),
  reachesOthersMilestone: () => changing('milestone', OTHERS_MILESTONE, REACHED, WITH_OTHERS),
  getsOnWithOwnWorkPackage: () => changing('workPackage', OPEN.workPackage, { progress: 50 }),
  reachesAndMovesMilestone: () =>
    changing('milestone', OPEN.milestone, { ...REACHED, planned: '2026-11-20' }),
  dropsOwnMilestone: () => changing('milestone', OPEN.milestone, { state: 'dropped' }),
  createsReachedMilestone: () => milestoneOf(idOf(101), { ...REACHED, departmentId: SMALL.department }),
  publishesMeasure: () => changing('measure', OPEN.measure, { confidentiality: 'public' }),
  restrictsMeasure: () => changing('measure', OPEN.measure, { confidentiality: 'restricted' }),
  createsRestrictedMeasure: () =>
    creation('measure', { ...secretPlan.measure.get(SECRET.measure)!, id: idOf(103) }),
  liftsRestriction: () => changing('measure', SECRET.measure, { confidentiality: 'internal' }),
  writesInRestricted: () => changing('milestone', SECRET.milestone, { title: 'Neu' }),
  createsInRestricted: () => milestoneOf(idOf(101), { measureId: SECRET.measure }),
  deletesLinkToRestricted: () => remove('dependency', secretPlan.dependency.get(SECRET.dependency)!),
} as const satisfies Record<string, (plan: Plan) => Change>
type Deed = keyof typeof DEEDS

/** Why not, in a draft, an adopted and an archived strategy; `+` where the role may. */
// oxfmt-ignore
const EXPECTED: Record<Deed, Record<Role, string>> = {
  renamesMeasure:           { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  createsMilestone:         { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  deletesCostItem:          { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  movesMilestone:           { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  renamesStrategy:          { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  setsStatus:               { admin: 'rrr', strategist: '+++', consultant: 'rrr', departmentHead: 'rrr', committee: 'rrr' },
  setsStatusAndRenames:     { admin: 'rrr', strategist: '++a', consultant: 'rrr', departmentHead: 'rrr', committee: 'rrr' },
  deletesStrategy:          { admin: 'rrr', strategist: '+++', consultant: 'rrr', departmentHead: 'rrr', committee: 'rrr' },
  createsDepartment:        { admin: 'ggg', strategist: 'ggg', consultant: 'ggg', departmentHead: 'ggg', committee: 'ggg' },
  renamesDepartment:        { admin: 'ggg', strategist: 'ggg', consultant: 'ggg', departmentHead: 'ggg', committee: 'ggg' },
  deletesDepartment:        { admin: 'ggg', strategist: 'ggg', consultant: 'ggg', departmentHead: 'ggg', committee: 'ggg' },
  reachesOwnMilestone:      { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: '++a', committee: 'rrr' },
  reachesOthersMilestone:   { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'ooo', committee: 'rrr' },
  getsOnWithOwnWorkPackage: { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: '++a', committee: 'rrr' },
  reachesAndMovesMilestone: { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  dropsOwnMilestone:        { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  createsReachedMilestone:  { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  publishesMeasure:         { admin: 'rrr', strategist: '++a', consultant: '+dd', departmentHead: 'rrr', committee: 'rrr' },
  restrictsMeasure:         { admin: 'rrr', strategist: '++a', consultant: 'rdd', departmentHead: 'rrr', committee: 'rrr' },
  createsRestrictedMeasure: { admin: 'rrr', strategist: '++a', consultant: 'rdd', departmentHead: 'rrr', committee: 'rrr' },
  liftsRestriction:         { admin: 'uuu', strategist: '++a', consultant: 'uuu', departmentHead: 'uuu', committee: 'uuu' },
  writesInRestricted:       { admin: 'uuu', strategist: '++a', consultant: 'uuu', departmentHead: 'uuu', committee: 'uuu' },
  createsInRestricted:      { admin: 'uuu', strategist: '++a', consultant: 'uuu', departmentHead: 'uuu', committee: 'uuu' },
  deletesLinkToRestricted:  { admin: 'uuu', strategist: '++a', consultant: 'uuu', departmentHead: 'uuu', committee: 'uuu' },
}

function another(plan: Plan): Strategy['status'] {
  return plan.strategy.get(SMALL.strategy)!.status === 'adopted' ? 'archived' : 'adopted'
}

const SIGNS: Readonly<Record<RefusedChange['reason'], string>> = {
  role: 'r',
  unlessArchived: 'a',
  inDraft: 'd',
  ownDepartment: 'o',
  register: 'g',
  unseen: 'u',
}

const ROWS = Object.entries(EXPECTED).flatMap(([deed, row]) =>
  Object.entries(row).map(([role, signs]) => [deed as Deed, role as Role, signs] as const),
)

it.each(ROWS)('%s, as %s: %s', (deed, role, signs) => {
  const outcomes = STATUSES.map((status) => {
    const plan = planIn(status, WITH_OTHERS)
    const permitted = permit(viewer(role), plan, [DEEDS[deed](plan)])
    if (permitted.kind === 'refused') return SIGNS[permitted.refused[0]!.reason]
    expect(permitted.role).toBe(role)
    return '+'
  })
  expect(outcomes.join('')).toBe(signs)
})

describe('a new strategy', () => {
  const creationOfAll = creation('strategy', {
    id: SMALL.strategy,
    title: 'Neu',
    start: '2027-01-01',
    end: '2030-12-31',
  })

  it.each(ROLES)('is for the strategy team: %s', (role) => {
    expect(permit(viewer(role), emptyPlan, [creationOfAll]).kind).toBe(
      role === 'strategist' ? 'permitted' : 'refused',
    )
  })
})

describe('progress', () => {
  const reach = (id: Id, plan: Plan) => changing('milestone', id, REACHED, plan)
  const reason = (who: Viewer, plan: Plan, change: Change) => {
    const permitted = permit(who, plan, [change])
    return permitted.kind === 'refused' ? permitted.refused[0]!.reason : null
  }

  it('belongs to the department of the item, whoever leads the measure', () => {
    expect(
      reason(headOf(SMALL.otherDepartment), WITH_OTHERS, reach(OTHERS_MILESTONE, WITH_OTHERS)),
    ).toBeNull()
    expect(reason(headOf(SMALL.department), WITH_OTHERS, reach(OTHERS_MILESTONE, WITH_OTHERS))).toBe(
      'ownDepartment',
    )
  })

  it('belongs to who leads the measure where the item has no department, and not to who is involved', () => {
    const involved = applyChanges(secretPlan, [
      changing('measure', OPEN.measure, { involvedDepartmentIds: [SMALL.otherDepartment] }),
    ])
    expect(reason(headOf(SMALL.department), involved, reach(OPEN.milestone, involved))).toBeNull()
    expect(reason(headOf(SMALL.otherDepartment), involved, reach(OPEN.milestone, involved))).toBe(
      'ownDepartment',
    )
  })

  it('belongs to those above the department too, and not to those below', () => {
    const ofUnit = applyChanges(secretPlan, [milestoneOf(OTHERS_MILESTONE, { departmentId: SECRET_UNIT })])
    expect(reason(headOf(SMALL.otherDepartment), ofUnit, reach(OTHERS_MILESTONE, ofUnit))).toBeNull()
    expect(reason(headOf(SECRET_UNIT), WITH_OTHERS, reach(OTHERS_MILESTONE, WITH_OTHERS))).toBe(
      'ownDepartment',
    )
  })

  it('is reported in a restricted measure of the own department', () => {
    expect(reason(headOf(SMALL.otherDepartment), secretPlan, reach(SECRET.milestone, secretPlan))).toBeNull()
    expect(
      reason(
        headOf(SMALL.otherDepartment),
        secretPlan,
        changing('measure', SECRET.measure, { title: 'Neu' }),
      ),
    ).toBe('role')
  })

  it('is not to take up again what was dropped', () => {
    const dropped = applyChanges(secretPlan, [changing('milestone', OPEN.milestone, { state: 'dropped' })])
    const again = changing('milestone', OPEN.milestone, { state: 'open' }, dropped)
    expect(reason(headOf(SMALL.department), dropped, again)).toBe('role')
  })

  it('is taken back like it was told', () => {
    const reached = applyChanges(secretPlan, [reach(OPEN.milestone, secretPlan)])
    const back = changing('milestone', OPEN.milestone, { state: 'open', actual: null }, reached)
    expect(reason(headOf(SMALL.department), reached, back)).toBeNull()
  })

  it('may come with other fields as long as they stay as they are', () => {
    const { title } = secretPlan.workPackage.get(OPEN.workPackage)!
    const change = {
      op: 'update',
      entity: 'workPackage',
      id: OPEN.workPackage,
      before: { progress: 0, title },
      after: { progress: 10, title },
    } as const
    expect(reason(headOf(SMALL.department), secretPlan, change)).toBeNull()
    const renamed = { ...change, after: { ...change.after, title: 'Neu' } }
    expect(reason(headOf(SMALL.department), secretPlan, renamed)).toBe('role')
  })

  it('of nothing that is there is for those who edit', () => {
    const gone = remove('milestone', make('milestone', { id: idOf(110), measureId: idOf(111) }))
    expect(reason(headOf(SMALL.department), secretPlan, gone)).toBe('role')
  })
})

describe('confidentiality', () => {
  const both: Viewer = { roles: ['consultant', 'departmentHead'], departmentIds: [SMALL.otherDepartment] }
  const refusalOf = (changes: readonly Change[]) => {
    const permitted = permit(both, secretPlan, changes)
    return permitted.kind === 'refused' ? permitted.refused.map(({ reason }) => reason) : []
  }

  it('stays where whoever sees a restricted measure writes in it', () => {
    expect(refusalOf([changing('measure', SECRET.measure, { title: 'Neu' })])).toEqual([])
    expect(refusalOf([changing('measure', SECRET.measure, { confidentiality: 'internal' })])).toEqual([
      'role',
    ])
  })

  it('is not lost by deleting a measure and making it anew at once', () => {
    const anew = { ...secretPlan.measure.get(SECRET.measure)!, confidentiality: 'public' } as const
    const deleted = removeEntity(secretPlan, 'measure', SECRET.measure)
    expect(refusalOf(deleted)).toEqual([])
    expect(refusalOf([...deleted, creation('measure', anew)])).toEqual(['role'])
    expect(refusalOf([...deleted, creation('measure', { ...anew, confidentiality: 'restricted' })])).toEqual(
      [],
    )
  })
})

describe('several changes at once', () => {
  const ownProgress = changing('milestone', OPEN.milestone, REACHED)
  const edit = changing('measure', OPEN.measure, { title: 'Neu' })

  it('are refused together, each with its reason', () => {
    const register = changing('department', SMALL.department, { name: 'Neu' })
    expect(permit(viewer('departmentHead'), secretPlan, [ownProgress, edit, register])).toEqual({
      kind: 'refused',
      refused: [
        { change: edit, reason: 'role' },
        { change: register, reason: 'register' },
      ],
    })
  })

  it('are made in one role that may them all', () => {
    const draft = permit(viewer('departmentHead', 'consultant'), secretPlan, [ownProgress, edit])
    expect(draft).toEqual({ kind: 'permitted', role: 'consultant' })
    const adopted = permit(viewer('consultant', 'departmentHead'), planIn('adopted'), [ownProgress])
    expect(adopted).toEqual({ kind: 'permitted', role: 'departmentHead' })
    const most = permit(viewer('admin', 'committee', 'departmentHead', 'strategist'), secretPlan, [
      ownProgress,
      edit,
    ])
    expect(most).toEqual({ kind: 'permitted', role: 'strategist' })
  })

  it('are made in the first role when there are none', () => {
    expect(permit(viewer('admin', 'strategist'), secretPlan, [])).toEqual({
      kind: 'permitted',
      role: 'admin',
    })
  })
})

describe('what would go out of sight', () => {
  const consultant: Viewer = { roles: ['consultant'], departmentIds: [] }
  const refusedAfter = (who: Viewer, changes: readonly Change[]) =>
    unseenAfter(who, changes, applyChanges(secretPlan, changes)).map(({ change, reason }) => [
      change.id,
      reason,
    ])

  it('is refused: something hung on what is hidden', () => {
    const link = creation('dependency', {
      id: idOf(120),
      predecessorKind: 'milestone',
      predecessorId: OPEN.milestone,
      successorKind: 'workPackage',
      successorId: SECRET.workPackage,
    })
    const moved = changing('milestone', OPEN.milestone, { measureId: SECRET.measure })
    const involved = changing('involvement', OPEN.involvement, { measureId: SECRET.measure })
    expect(refusedAfter(consultant, [link, moved, involved])).toEqual([
      [link.id, 'unseen'],
      [moved.id, 'unseen'],
      [involved.id, 'unseen'],
    ])
    expect(refusedAfter(viewer('strategist'), [link, moved, involved])).toEqual([])
  })

  it('is refused: the own confidential measure, handed to others', () => {
    const away = changing('measure', SECRET.measure, { leadDepartmentId: SMALL.department })
    const shared = changing('measure', SECRET.measure, { involvedDepartmentIds: [SMALL.department] })
    expect(refusedAfter(headOf(SMALL.otherDepartment), [away])).toEqual([[SECRET.measure, 'unseen']])
    expect(refusedAfter(headOf(SMALL.otherDepartment), [shared])).toEqual([])
  })

  it('is nothing that is gone, nor what stays open', () => {
    const gone = remove('costItem', secretPlan.costItem.get(OPEN.costItem)!)
    expect(refusedAfter(consultant, [gone, changing('measure', OPEN.measure, { title: 'Neu' })])).toEqual([])
  })
})

describe('isWithheld', () => {
  const consultant: Viewer = { roles: ['consultant'], departmentIds: [] }

  it.each(Object.entries(SECRET) as [EntityName, Id][])('knows what nobody else must: %s', (entity, id) => {
    expect(isWithheld(consultant, secretPlan, entity, id)).toBe(true)
    expect(isWithheld(headOf(SMALL.otherDepartment), secretPlan, entity, id)).toBe(false)
    expect(isWithheld(viewer('strategist'), secretPlan, entity, id)).toBe(false)
  })

  it.each(Object.entries(OPEN) as [EntityName, Id][])('withholds nothing open: %s', (entity, id) => {
    expect(isWithheld(consultant, secretPlan, entity, id)).toBe(false)
  })

  it('has nothing to say of what is not there', () => {
    expect(isWithheld(consultant, secretPlan, 'measure', idOf(999))).toBe(false)
    expect(isWithheld(consultant, secretPlan, 'milestone', SECRET.measure)).toBe(false)
  })
})
