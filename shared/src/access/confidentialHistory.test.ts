import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel'
import {
  applyChanges,
  type Change,
  type Commit,
  diffPlans,
  emptyPlan,
  type Entity,
  type EntityName,
  entityOf,
  type Plan,
  removeEntity,
  update,
} from '../plan'
import { creation, idOf, OPEN, SECRET, SECRET_TEXT, SECRET_UNIT, secretPlan, SMALL } from '../testing'
import { ConfidentialHistory, type Viewer, visiblePlan } from './index'

const strategist: Viewer = { roles: ['strategist'], departmentIds: [] }
const consultant: Viewer = { roles: ['consultant'], departmentIds: [] }
const head: Viewer = { roles: ['departmentHead'], departmentIds: [SMALL.otherDepartment] }

type Deed = (plan: Plan) => Change | readonly Change[]

const changing =
  <E extends EntityName>(entity: E, id: Id, fields: Partial<Entity<E>>): Deed =>
  (plan) =>
    update(entity, entityOf(plan, entity, id)!, fields)!
const deleting =
  (entity: EntityName, id: Id): Deed =>
  (plan) =>
    removeEntity(plan, entity, id)
const restricting = (id: Id, confidentiality: Entity<'measure'>['confidentiality'] = 'restricted') =>
  changing('measure', id, { confidentiality })
const renaming = (id: Id, title: string) => changing('measure', id, { title })

/** What happened in a strategy: revision 1 is the example, with something confidential in it. */
function after(...deeds: readonly Deed[]) {
  const commits: Commit[] = []
  const plans: Plan[] = [emptyPlan]
  const history = new ConfidentialHistory()
  for (const deed of [() => diffPlans(emptyPlan, secretPlan), ...deeds]) {
    const plan = plans.at(-1)!
    const changes = [deed(plan)].flat()
    plans.push(applyChanges(plan, changes))
    commits.push(commitOf(commits.length + 1, changes))
  }
  history.take(commits)
  const now = plans.at(-1)!
  return {
    history,
    commits,
    now,
    /** What a viewer reads of the commit with this revision. */
    told: (revision: number, viewer = consultant) =>
      history
        .visibleCommit(commits[revision - 1]!, viewer, now)
        .changes.map(({ entity, id }) => [entity, id]),
    journal: (viewer = consultant) =>
      JSON.stringify(commits.map((commit) => history.visibleCommit(commit, viewer, now))),
    past: (revision: number, viewer = consultant) =>
      history.visiblePast({ revision, plan: plans[revision]! }, viewer, now),
  }
}

function commitOf(revision: number, changes: readonly Change[]): Commit {
  return {
    revision,
    at: '2026-11-24T08:00:00.000Z',
    author: { id: idOf(1), name: 'Astrid', role: 'strategist' },
    cause: { kind: 'edit' },
    changes,
  }
}

describe('the journal', () => {
  it.each(Object.entries(SECRET) as [EntityName, Id][])('says nothing of a confidential %s', (entity, id) => {
    const { told } = after()
    expect(told(1)).not.toContainEqual([entity, id])
    expect(told(1)).toContainEqual([entity, (OPEN as Record<string, Id>)[entity]])
    expect(told(1, head)).toContainEqual([entity, id])
    expect(told(1, strategist)).toContainEqual([entity, id])
  })

  it('keeps a commit of which nothing is left, so that revisions have no gaps', () => {
    const { history, commits, now } = after(renaming(SECRET.measure, SECRET_TEXT))
    expect(history.visibleCommit(commits[1]!, consultant, now)).toEqual({ ...commits[1], changes: [] })
    expect(history.visibleCommit(commits[1]!, head, now)).toBe(commits[1])
  })

  it('is told whole while nothing was ever confidential', () => {
    const open = visiblePlan(secretPlan, consultant).plan
    const history = new ConfidentialHistory()
    const commit = commitOf(1, diffPlans(emptyPlan, open))
    history.take([commit])
    expect(history.visibleCommit(commit, consultant, open)).toBe(commit)
    expect(history.lastMove(1)).toBe(0)
  })

  it('is closed for the whole past of what becomes confidential', () => {
    const { journal, told } = after(
      renaming(OPEN.measure, 'Früher Titel'),
      changing('milestone', OPEN.milestone, { criterion: 'Frühes Kriterium' }),
      restricting(OPEN.measure),
    )
    expect(journal()).not.toMatch(/Früher Titel|Frühes Kriterium|Dokumentenmanagement|offen/)
    expect(told(2, { roles: ['departmentHead'], departmentIds: [SMALL.department] })).toHaveLength(1)
  })

  it('stays closed for what was written in secret, when it is secret no longer', () => {
    const { told, journal } = after(
      renaming(SECRET.measure, 'im Geheimen geschrieben'),
      restricting(SECRET.measure, 'internal'),
      renaming(SECRET.measure, 'öffentlich'),
    )
    expect(told(2)).toEqual([])
    expect(told(3)).toEqual([])
    expect(told(4)).toEqual([['measure', SECRET.measure]])
    expect(journal()).not.toContain(SECRET_TEXT)
    // What was restricted is closed for those too who saw it then: nobody can tell any more who that was.
    expect(told(2, head)).toEqual([])
    expect(told(2, strategist)).toHaveLength(1)
  })

  it('opens again for whoever may see it now: a restriction that was made by mistake, made again', () => {
    const { told } = after(restricting(SECRET.measure, 'public'), restricting(SECRET.measure))
    expect(told(1)).not.toContainEqual(['measure', SECRET.measure])
    expect(told(1, head)).toContainEqual(['measure', SECRET.measure])
  })

  it('stays closed for good when what is confidential is deleted', () => {
    const { journal, told } = after(deleting('measure', SECRET.measure))
    for (const viewer of [consultant, head]) expect(journal(viewer)).not.toContain(SECRET_TEXT)
    expect(told(2, strategist).length).toBeGreaterThan(8)
  })

  it('stays closed when it was deleted and comes back', () => {
    const anew = { ...secretPlan.measure.get(SECRET.measure)!, title: 'Neu' }
    const back = after(deleting('measure', SECRET.measure), () => creation('measure', anew))
    expect(back.journal()).not.toContain('Neu')
    expect(back.told(1, head)).toContainEqual(['measure', SECRET.measure])
    const open = { ...anew, description: '', goal: '', partners: [], confidentiality: 'public' as const }
    const opened = after(
      deleting('measure', SECRET.measure),
      () => creation('measure', open),
      renaming(SECRET.measure, 'Noch neuer'),
    )
    expect(opened.journal()).not.toContain(SECRET_TEXT)
    expect(opened.told(4)).toHaveLength(1)
  })

  it('is closed for what moved into something confidential, and from then on open for what left it', () => {
    const moved = after(changing('milestone', OPEN.milestone, { measureId: SECRET.measure }))
    expect(moved.told(1)).not.toContainEqual(['milestone', OPEN.milestone])
    expect(moved.told(2)).toEqual([])
    const left = after(
      changing('milestone', SECRET.milestone, { measureId: OPEN.measure, title: 'Frei', criterion: '' }),
      changing('milestone', SECRET.milestone, { criterion: 'Auch frei' }),
    )
    expect(left.told(2)).toEqual([])
    expect(left.told(3)).toEqual([['milestone', SECRET.milestone]])
    expect(left.journal()).not.toContain(SECRET_TEXT)
  })

  it('is closed for what is connected with something confidential, by whatever detour', () => {
    const { told } = after(
      changing('tranche', SECRET.tranche, { plannedCents: 100 }),
      changing('dependency', SECRET.dependency, { lag: 3 }),
      changing('dependency', SECRET.dependency, { lag: 5 }),
      changing('onlineService', SECRET.onlineService, { measureId: null }),
      changing('onlineService', SECRET.onlineService, { maturity: 2 }),
    )
    expect([2, 3, 4, 5].map((revision) => told(revision))).toEqual([[], [], [], []])
    expect(told(6)).toEqual([['onlineService', SECRET.onlineService]])
  })

  it('tells the two ends of a dependency apart that have the same id', () => {
    const decoy = { ...secretPlan.milestone.get(OPEN.milestone)!, id: SECRET.workPackage }
    const { told, history } = after(
      () => creation('milestone', decoy),
      changing('dependency', OPEN.dependency, { successorId: SECRET.workPackage }),
      changing('dependency', OPEN.dependency, { lag: 1 }),
      changing('dependency', OPEN.dependency, { successorKind: 'workPackage' }),
      changing('dependency', OPEN.dependency, { lag: 2 }),
    )
    expect(history.lastMove(6)).toBe(5)
    expect(told(6)).toEqual([])
    expect(told(6, head)).toHaveLength(1)
  })

  it('is not loosened by something with the same id', () => {
    const decoy = creation('milestone', {
      id: SECRET.measure,
      measureId: OPEN.measure,
      title: 'Gleiche Kennung',
      planned: '2027-01-01',
    })
    const { told, journal } = after(() => decoy, renaming(SECRET.measure, SECRET_TEXT))
    expect(told(2)).toEqual([['milestone', SECRET.measure]])
    expect(told(3)).toEqual([])
    expect(journal()).not.toContain(SECRET_TEXT)
  })

  it('tells nothing too early to whoever has an older plan before them', () => {
    const { history, commits } = after(restricting(SECRET.measure, 'internal'), restricting(SECRET.measure))
    const between = applyChanges(secretPlan, [
      update('measure', secretPlan.measure.get(SECRET.measure)!, { confidentiality: 'internal' })!,
    ])
    expect(JSON.stringify(history.visibleCommit(commits[0]!, consultant, between))).not.toContain(SECRET_TEXT)
  })
})

describe('who sees what', () => {
  const movesAt = (...deeds: readonly Deed[]) => {
    const { history, commits } = after(...deeds)
    return history.lastMove(commits.length) === commits.length
  }

  it.each<[string, Deed]>([
    ['a measure is restricted', restricting(OPEN.measure)],
    ['a restriction is lifted', restricting(SECRET.measure, 'public')],
    [
      'a restricted measure is led by others',
      changing('measure', SECRET.measure, { leadDepartmentId: SMALL.department }),
    ],
    [
      'others are involved in one',
      changing('measure', SECRET.measure, { involvedDepartmentIds: [SMALL.department] }),
    ],
    [
      'one is counted elsewhere',
      changing('measure', SECRET.measure, { primaryAspectId: SMALL.struckAspect }),
    ],
    ['one is deleted', deleting('measure', SECRET.measure)],
    [
      'one is created',
      () => creation('measure', { ...secretPlan.measure.get(SECRET.measure)!, id: idOf(130) }),
    ],
    ['a department stands elsewhere', changing('department', SECRET_UNIT, { parentId: null })],
    [
      'something belongs to another measure',
      changing('costItem', OPEN.costItem, { measureId: SECRET.measure }),
    ],
    [
      'money of a year belongs to another grant',
      changing('tranche', OPEN.tranche, { grantId: SECRET.grant }),
    ],
    [
      'a dependency ends elsewhere',
      changing('dependency', OPEN.dependency, { successorId: SECRET.milestone }),
    ],
    ['at something else', changing('dependency', OPEN.dependency, { successorKind: 'workPackage' })],
    ['begins elsewhere', changing('dependency', OPEN.dependency, { predecessorId: SECRET.workPackage })],
    ['with something else', changing('dependency', OPEN.dependency, { predecessorKind: 'milestone' })],
  ])('is another when %s', (_, deed) => {
    expect(movesAt(deed)).toBe(true)
  })

  it('is another when something comes back that may have hung on something confidential', () => {
    const back = creation('costItem', { ...secretPlan.costItem.get(OPEN.costItem)!, id: OPEN.costItem })
    expect(movesAt(deleting('costItem', OPEN.costItem), () => back)).toBe(true)
  })

  it.each<[string, Deed]>([
    ['a measure is renamed', renaming(OPEN.measure, 'Neu')],
    ['a confidential one is renamed', renaming(SECRET.measure, 'Neu')],
    [
      'an open one is led by others',
      changing('measure', OPEN.measure, { leadDepartmentId: SMALL.otherDepartment }),
    ],
    ['what was internal is public', restricting(OPEN.measure, 'public')],
    [
      'something is created',
      () => creation('costItem', { ...secretPlan.costItem.get(OPEN.costItem)!, id: idOf(130) }),
    ],
    ['something is deleted', deleting('milestone', OPEN.milestone)],
    ['a department is renamed', changing('department', SECRET_UNIT, { name: 'Neu' })],
    ['the strategy is adopted', changing('strategy', SMALL.strategy, { status: 'adopted' })],
  ])('stays the same when %s', (_, deed) => {
    expect(movesAt(deed)).toBe(false)
  })

  it('is known for every revision', () => {
    const { history } = after(
      renaming(OPEN.measure, 'Neu'),
      restricting(OPEN.measure),
      renaming(OPEN.measure, 'Neuer'),
      restricting(OPEN.measure, 'public'),
    )
    expect([0, 1, 2, 3, 4, 5, 99].map((revision) => history.lastMove(revision))).toEqual([
      0, 1, 1, 3, 3, 5, 5,
    ])
  })
})

describe('a plan of the past', () => {
  it('lacks what has become confidential since, and counts it', () => {
    const { past } = after(restricting(OPEN.measure))
    const { plan, withheld } = past(1)
    expect(plan.measure.size).toBe(0)
    expect(plan.milestone.size).toBe(0)
    expect(withheld).toEqual([{ decisionPointId: SMALL.aspect, measures: 2 }])
  })

  it('lacks what was confidential then, when it is no longer; and has it from then on', () => {
    const { past } = after(restricting(SECRET.measure, 'public'))
    expect(past(1).plan.measure.has(SECRET.measure)).toBe(false)
    expect(past(2).plan.measure.has(SECRET.measure)).toBe(true)
    expect(past(2).withheld).toEqual([])
  })

  it('has what has left something confidential from then on', () => {
    const { past } = after(changing('milestone', SECRET.milestone, { measureId: OPEN.measure }))
    expect(past(1).plan.milestone.has(SECRET.milestone)).toBe(false)
    expect(past(2).plan.milestone.has(SECRET.milestone)).toBe(true)
  })

  it('lacks what was deleted in secret, for all but the strategy team', () => {
    const { past } = after(deleting('measure', SECRET.measure))
    expect(past(1, head).plan.measure.has(SECRET.measure)).toBe(false)
    expect(past(1, strategist).plan.measure.has(SECRET.measure)).toBe(true)
  })

  it('is whole where nothing was ever confidential', () => {
    const open = visiblePlan(secretPlan, consultant).plan
    expect(new ConfidentialHistory().visiblePast({ revision: 0, plan: open }, consultant, open).plan).toBe(
      open,
    )
  })
})

it('takes in each commit once', () => {
  const { history, commits, told } = after(restricting(OPEN.measure), restricting(OPEN.measure, 'public'))
  const before = [1, 2, 3].map((revision) => told(revision))
  history.take(commits)
  history.take(commits.slice(1, 2))
  expect(history.revision).toBe(3)
  expect([1, 2, 3].map((revision) => told(revision))).toEqual(before)
})
