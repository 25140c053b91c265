import { type Id, newId } from '@fahrplan/shared/kernel'
import {
  type Author,
  type Cause,
  type Change,
  type Entity,
  type EntityName,
  entityOf,
  invertChanges,
  type Milestone,
  removeEntity,
  update,
} from '@fahrplan/shared/plan'
import { creation, idOf, make, SMALL } from '@fahrplan/shared/testing'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, BEN, EDIT, HOME, smallPlanOf, type TestDatabase, testDatabases } from '../../../testing'
import { execute, statement } from '../../../plugins/database'
import { createPlanStore } from '../createPlanStore'
import {
  ConflictError,
  IdempotencyMismatchError,
  InvariantError,
  StrategyExistsError,
  StrategyNotFoundError,
} from '../errors'
import type { CommitOutcome, Idempotency, PlanStore } from '../planStore'
import { readPlan } from '../rows/readPlan'

describe.each(testDatabases)('a commit on $name', (testDatabase) => {
  let database: TestDatabase
  let store: PlanStore
  /** As if in another process. */
  let other: PlanStore
  let strategyId: Id

  beforeAll(async () => {
    database = await testDatabase.create()
    store = await createPlanStore(database.handle)
    other = await createPlanStore(await database.another())
  })
  afterAll(() => database.drop())
  beforeEach(async () => {
    strategyId = newId()
    await store.createStrategy({
      municipalityId: HOME,
      author: ANNA,
      cause: EDIT,
      changes: smallPlanOf(strategyId),
    })
  })

  it('writes the row, the journal and the next revision', async () => {
    const changes = await changing('milestone', SMALL.milestone, { planned: '2026-11-01' })
    const { revision, commit, repeated } = await send(changes, { author: BEN })
    expect({ revision, repeated }).toEqual({ revision: 2, repeated: false })
    expect(commit).toMatchObject({ revision: 2, author: BEN, cause: EDIT, changes })
    expect(await store.journal(strategyId, { after: 1, limit: 10 })).toEqual([commit])
    expect(await rowOf('milestone', SMALL.milestone)).toMatchObject({ planned: '2026-11-01' })
    expect(await store.read(strategyId)).toEqual(await readPlan(database.handle.db, strategyId))
  })

  it('changes several fields, entities and the strategy itself at once', async () => {
    const { plan } = await store.read(strategyId)
    await send([
      creation('department', { id: idOf(50), name: 'Bauamt', number: '60' }),
      ...(await changing('strategy', strategyId, { title: 'Neuer Titel', reportingMonths: [3] })),
      ...(await changing('workPackage', SMALL.workPackage, { start: '2026-05-01', progress: 10 })),
      ...(await changing('measure', SMALL.measure, { leadDepartmentId: idOf(50), partners: ['Jena'] })),
      ...removeEntity(plan, 'milestone', SMALL.milestone),
    ])
    const rows = await readPlan(database.handle.db, strategyId)
    expect(rows).toEqual(await store.read(strategyId))
    expect(rows!.plan.strategy.get(strategyId)).toMatchObject({ title: 'Neuer Titel', reportingMonths: [3] })
    expect(rows!.plan.measure.get(SMALL.measure)).toMatchObject({
      leadDepartmentId: idOf(50),
      partners: ['Jena'],
    })
    expect(rows!.plan.milestone.size).toBe(0)
  })

  it('lets others change other fields, but not the same one', async () => {
    const mine = await changing('milestone', SMALL.milestone, { planned: '2026-11-01' })
    const theirs = await changing('milestone', SMALL.milestone, { title: 'Beschluss' })
    const collision = await changing('milestone', SMALL.milestone, { planned: '2026-12-24' })
    const { commit } = await send(mine, { author: BEN })
    await send(theirs)
    await expect(send(collision)).rejects.toMatchObject({
      name: 'ConflictError',
      conflicts: [
        {
          kind: 'field',
          field: 'planned',
          before: '2026-10-15',
          current: '2026-11-01',
          wanted: '2026-12-24',
          changedBy: { author: BEN, at: commit!.at, revision: 2 },
        },
      ],
    })
    expect(await store.head(strategyId)).toBe(3)
  })

  it('says who changed, deleted or created it, also when the journal has to be asked', async () => {
    const { plan } = await store.read(strategyId)
    const renamed = await changing('milestone', SMALL.milestone, { title: 'Anders' })
    await send(await changing('milestone', SMALL.milestone, { title: 'Beschluss' }), { author: BEN })
    const moved = await changing('workPackage', SMALL.workPackage, { progress: 5 })
    await send(removeEntity(plan, 'workPackage', SMALL.workPackage), { author: BEN })
    const again = [creation('department', { id: SMALL.department, name: 'Doppelt' })]
    // A process that has just started remembers no commits.
    const fresh = await createPlanStore(database.handle)
    const refusal = await send([...renamed, ...moved, ...again], { through: fresh }).catch(
      (error: unknown) => error,
    )
    expect(refusal).toBeInstanceOf(ConflictError)
    expect((refusal as ConflictError).conflicts).toMatchObject([
      { kind: 'field', field: 'title', changedBy: { author: BEN, revision: 2 } },
      { kind: 'missing', entity: 'workPackage', changedBy: { author: BEN, revision: 3 } },
      { kind: 'exists', entity: 'department', changedBy: { author: ANNA, revision: 1 } },
    ])
  })

  it('does nothing when every field holds the wanted value', async () => {
    const changes = await changing('milestone', SMALL.milestone, { planned: '2026-11-01' })
    await send(changes)
    expect(await send(changes)).toEqual({ revision: 2, commit: null, repeated: false })
    expect(await store.head(strategyId)).toBe(2)
  })

  it('is refused as a whole when it breaks a rule', async () => {
    const changes = [
      ...(await changing('milestone', SMALL.milestone, { planned: '2026-11-01' })),
      ...(await changing('workPackage', SMALL.workPackage, { end: '2026-01-01' })),
    ]
    await expect(send(changes)).rejects.toMatchObject({
      name: 'InvariantError',
      violations: [{ rule: 'endNotBeforeStart', entity: 'workPackage' }],
    })
    expect(await rowOf('milestone', SMALL.milestone)).toMatchObject({ planned: '2026-10-15' })
  })

  it('fills in what a frozen guideline did not say, and takes it back by undoing that very step', async () => {
    await send([
      creation('grant', {
        id: newId(),
        measureId: SMALL.measure,
        fundingProgrammeId: SMALL.programme,
        state: 'applied',
      }),
    ])
    const slip = await changing('fundingProgramme', SMALL.programme, { maxRate: 8 })
    const { revision } = await send(slip)
    const undo = (of: number) => send(invertChanges(slip), { cause: { kind: 'undo', of } })
    await expect(send(invertChanges(slip))).rejects.toBeInstanceOf(InvariantError)
    await expect(undo(revision - 1)).rejects.toBeInstanceOf(InvariantError)
    await expect(undo(revision + 1)).rejects.toBeInstanceOf(InvariantError)
    await expect(
      send(await changing('fundingProgramme', SMALL.programme, { maxRate: 8_000 })),
    ).rejects.toMatchObject({ violations: [{ rule: 'frozenGuideline', field: 'maxRate' }] })
    expect((await undo(revision)).revision).toBe(revision + 1)
    expect(await store.journal(strategyId, { after: revision - 1, limit: 2 })).toMatchObject([
      { changes: slip },
      { cause: { kind: 'undo', of: revision }, changes: invertChanges(slip) },
    ])
  })

  it('may swap two natural keys', async () => {
    const second = creation('measure', {
      id: idOf(60),
      key: 'M-002',
      title: 'Zweite',
      primaryAspectId: SMALL.aspect,
      leadDepartmentId: SMALL.department,
    })
    await send([second])
    await send([
      ...(await changing('measure', SMALL.measure, { key: 'M-002' })),
      ...(await changing('measure', idOf(60), { key: 'M-001' })),
    ])
    expect(await rowOf('measure', idOf(60))).toMatchObject({ key: 'M-001' })
  })

  it('builds on what another process did, though it has not heard of it yet', async () => {
    await other.read(strategyId)
    const sent: Promise<CommitOutcome>[] = []
    for (let day = 10; day < 20; day++) {
      const through = day % 2 === 0 ? store : other
      sent.push(send([milestoneNamed(day)], { through }))
    }
    const revisions = (await Promise.all(sent)).map(({ revision }) => revision)
    expect(revisions.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect((await readPlan(database.handle.db, strategyId))?.plan.milestone.size).toBe(11)
  })

  it('notices that its plan in memory is wrong, and starts again from the rows', async () => {
    const changes = await changing('milestone', SMALL.milestone, { title: 'Beschluss' })
    await database.handle.db.execute(
      sql`update milestones set title = 'heimlich', criterion = 'geändert' where strategy_id = ${strategyId}`,
    )
    await expect(send(changes)).rejects.toMatchObject({
      conflicts: [{ current: 'heimlich', changedBy: { revision: 1 } }],
    })
    await send(await changing('milestone', SMALL.milestone, { criterion: 'wieder', title: 'offen' }))
    expect(await rowOf('milestone', SMALL.milestone)).toMatchObject({ criterion: 'wieder', title: 'offen' })
  })

  it('tells of a rule that the database alone knows', async () => {
    await database.handle.db.execute(
      sql`alter table departments add constraint departments_no_joke check (name <> 'Scherzamt')`,
    )
    const changes = [creation('department', { id: idOf(70), name: 'Scherzamt' })]
    const refusal = await send(changes).catch((error: unknown) => error)
    await database.handle.db.execute(sql`alter table departments drop constraint departments_no_joke`)
    expect(refusal).toBeInstanceOf(InvariantError)
    expect((refusal as InvariantError).violations).toMatchObject([
      { rule: 'database', entity: 'department', id: idOf(70), params: { constraint: 'departments_no_joke' } },
    ])
  })

  it('of a strategy that is not there is refused', async () => {
    const missing = newId()
    const refusal = store.commit({
      strategyId: missing,
      author: ANNA,
      cause: EDIT,
      changes: [milestoneNamed(1)],
    })
    await expect(refusal).rejects.toBeInstanceOf(StrategyNotFoundError)
    await expect(store.head(missing)).rejects.toBeInstanceOf(StrategyNotFoundError)
    await expect(store.read(missing)).rejects.toBeInstanceOf(StrategyNotFoundError)
    await expect(store.journal(missing, { after: 0, limit: 1 })).rejects.toBeInstanceOf(StrategyNotFoundError)
  })

  describe('with an idempotency key', () => {
    const idempotency: Idempotency = { key: 'k-1', fingerprint: 'f-1' }

    it('is made once', async () => {
      const changes = await changing('milestone', SMALL.milestone, { planned: '2026-11-01' })
      const first = await send(changes, { idempotency })
      await send(await changing('milestone', SMALL.milestone, { planned: '2026-12-01' }))
      expect(await send(changes, { idempotency, through: other })).toEqual({ ...first, repeated: true })
      // Possible again, but done already.
      await send(await changing('milestone', SMALL.milestone, { planned: '2026-10-15' }))
      expect(await send(changes, { idempotency })).toEqual({ ...first, repeated: true })
    })

    it('is made once, though it arrives everywhere at the same time', async () => {
      const changes = [milestoneNamed(1)]
      const sent = [store, other, store, other].map((through) => send(changes, { idempotency, through }))
      const outcomes = await Promise.all(sent)
      expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1)
      expect(new Set(outcomes.map(({ revision }) => revision))).toEqual(new Set([2]))
    })

    it('refuses the key for another request', async () => {
      await send([milestoneNamed(1)], { idempotency })
      const another = { key: 'k-1', fingerprint: 'f-2' }
      await expect(send([milestoneNamed(2)], { idempotency: another })).rejects.toBeInstanceOf(
        IdempotencyMismatchError,
      )
    })
  })

  describe('that creates or deletes a strategy', () => {
    it('is refused for an id that is taken, and harmless when repeated', async () => {
      const idempotency = { key: 'create', fingerprint: 'f' }
      const changes = smallPlanOf(newId())
      const input = { municipalityId: HOME, author: ANNA, cause: EDIT, changes, idempotency }
      const first = await store.createStrategy(input)
      expect(first).toMatchObject({ revision: 1, repeated: false })
      expect(await store.createStrategy(input)).toEqual({ ...first, repeated: true })
      await expect(
        store.createStrategy({ municipalityId: HOME, author: ANNA, cause: EDIT, changes }),
      ).rejects.toBeInstanceOf(StrategyExistsError)
    })

    it('keeps the rules of a plan', async () => {
      const changes = [
        creation('strategy', { id: newId(), title: 'Zu lang', start: '2026-03-01', end: '2031-03-01' }),
      ]
      await expect(
        store.createStrategy({ municipalityId: HOME, author: ANNA, cause: EDIT, changes }),
      ).rejects.toBeInstanceOf(InvariantError)
    })

    it('leaves nothing behind', async () => {
      await store.deleteStrategy(strategyId)
      await expect(store.read(strategyId)).rejects.toBeInstanceOf(StrategyNotFoundError)
      await expect
        .poll(() => other.head(strategyId).catch((error: Error) => error.name))
        .toBe('StrategyNotFoundError')
      const left = statement(undefined, sql`select 1 from measures where strategy_id = ${strategyId}`)
      expect(await execute(database.handle.db, left, {})).toEqual([])
      await expect(store.deleteStrategy(strategyId)).rejects.toBeInstanceOf(StrategyNotFoundError)
    })

    it('is seen in the list', async () => {
      const listed = await other.strategies()
      expect(listed.find(({ strategy }) => strategy.id === strategyId)).toEqual({
        municipalityId: HOME,
        revision: 1,
        strategy: (await store.read(strategyId)).plan.strategy.get(strategyId),
      })
    })
  })

  it('may be as large as a large strategy', async () => {
    const changes = Array.from({ length: 10_000 }, (_, index) =>
      creation('costItem', { id: newId(), measureId: SMALL.measure, title: `Lizenz ${index}`, year: 2027 }),
    )
    await send(changes)
    expect((await readPlan(database.handle.db, strategyId))?.plan.costItem.size).toBe(10_000)
  })

  interface Circumstances {
    author?: Author
    cause?: Cause
    idempotency?: Idempotency
    through?: PlanStore
  }

  function send(
    changes: readonly Change[],
    { author = ANNA, cause = EDIT, idempotency, through = store }: Circumstances = {},
  ) {
    return through.commit({ strategyId, author, cause, changes, idempotency })
  }

  async function changing<E extends EntityName>(
    entity: E,
    id: Id,
    fields: Partial<Entity<E>>,
  ): Promise<Change[]> {
    const { plan } = await store.read(strategyId)
    const change = update(entity, entityOf(plan, entity, id)!, fields)
    return change ? [change] : []
  }

  async function rowOf(entity: EntityName, id: Id): Promise<Entity | undefined> {
    const rows = await readPlan(database.handle.db, strategyId)
    return rows ? entityOf(rows.plan, entity, id) : undefined
  }
})

function milestoneNamed(number: number): Change {
  const milestone: Milestone = make('milestone', {
    id: idOf(200 + number),
    measureId: SMALL.measure,
    title: `Meilenstein ${number}`,
    planned: '2027-01-15',
  })
  return creation('milestone', milestone)
}
