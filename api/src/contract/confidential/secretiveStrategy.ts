import { type Id, newId } from '@fahrplan/shared/kernel'
import {
  type Change,
  create,
  type Entity,
  type EntityName,
  entityOf,
  remove,
  removeEntity,
  update,
} from '@fahrplan/shared/plan'
import { creation, idOf, make, SMALL } from '@fahrplan/shared/testing'
import { ANNA, EDIT } from '../../testing'
import type { TestApp } from '../testApp'
import { Secrets } from './secrets'

export const SECRET = idOf(100)
const FORMER = idOf(200)
const GONE = idOf(300)
/** Of the secret measure. */
export const SECRET_PART = {
  workPackage: idOf(101),
  milestone: idOf(102),
  dependency: idOf(103),
  costItem: idOf(104),
  contribution: idOf(105),
  grant: idOf(106),
  tranche: idOf(107),
  principleCheck: idOf(108),
  involvement: idOf(109),
  onlineService: idOf(110),
  slipReason: idOf(113),
} as const
const MOVED = idOf(401)
const LET_GO = idOf(402)
const GROUP = idOf(403)

type Item = readonly [EntityName, Entity]

/** A measure and one of each kind that can hang on it. */
function measureWithParts(measureId: Id, confidentiality: 'internal' | 'restricted'): Item[] {
  const number = Number(measureId.slice(-3))
  const id = (offset: number) => idOf(number + offset)
  const item = <E extends EntityName>(entity: E, fields: Partial<Entity<E>> & { id: Id }): Item => [
    entity,
    make(entity, fields),
  ]
  const year = 2027
  return [
    item('measure', {
      id: measureId,
      key: `M-${number}`,
      title: 'Rechenzentrum',
      primaryAspectId: SMALL.aspect,
      leadDepartmentId: SMALL.department,
      confidentiality,
    }),
    item('workPackage', { id: id(1), measureId, title: 'Planung', start: '2026-05-01', end: '2026-05-31' }),
    item('milestone', { id: id(2), measureId, title: 'Vergabe', planned: '2026-07-01' }),
    item('dependency', {
      id: id(3),
      predecessorKind: 'workPackage',
      predecessorId: id(1),
      successorKind: 'milestone',
      successorId: id(2),
    }),
    item('costItem', { id: id(4), measureId, title: 'Lizenzen', year }),
    item('contribution', { id: id(5), measureId, fundingSourceId: SMALL.source, year }),
    item('grant', { id: id(6), measureId, fundingProgrammeId: SMALL.programme }),
    item('tranche', { id: id(7), grantId: id(6), year }),
    item('principleCheck', { id: id(8), measureId, principleId: SMALL.principle }),
    item('involvement', {
      id: id(9),
      measureId,
      stakeholderGroupId: GROUP,
      date: '2026-06-01',
      format: 'Gespräch',
    }),
    item('onlineService', { id: id(10), measureId, name: 'Akteneinsicht' }),
    item('slipReason', { id: id(13), milestoneId: id(2), revision: 1, code: 'other', note: 'Vergabe' }),
    item('workPackage', { id: id(11), measureId, title: 'Früh', start: '2026-05-01', end: '2026-05-31' }),
    item('milestone', { id: id(12), measureId, title: 'Spät', planned: '2026-07-01' }),
  ]
}

export interface SecretiveStrategy {
  readonly strategyId: Id
  readonly url: string
  /** What only few may read, now and in every state that it ever had. */
  readonly secrets: Secrets
  /** The measures are internal, and their texts have changed; a first state is kept. */
  readonly begin: () => Promise<void>
  /** Two are confidential from now on, the third has been from the beginning. */
  readonly restrict: () => Promise<void>
  /** One goes on in secret, one is no longer confidential, one is gone; the last state is released. */
  readonly goOn: () => Promise<void>
}

/** A strategy in which much has been, has become, and is no longer confidential. */
export async function secretiveStrategy(test: TestApp): Promise<SecretiveStrategy> {
  const strategyId = await test.plant()
  const url = `/api/strategies/${strategyId}`
  const secrets = new Secrets()

  const send = (...changes: readonly (Change | undefined)[]) =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: changes.filter((change) => change !== undefined),
      cause: EDIT,
    })
  const current = async <E extends EntityName>(entity: E, id: Id): Promise<Entity<E>> =>
    entityOf((await test.planStore.read(strategyId)).plan, entity, id)!
  const createMarked = ([entity, value]: Item) => create(entity, secrets.mark(entity, value))
  const rewrite = async (items: readonly Item[], write: (item: Item) => Entity) =>
    send(
      ...(await Promise.all(
        items.map(async ([entity, { id }]) => {
          const value = await current(entity, id)
          return update(entity, value, write([entity, value]))
        }),
      )),
    )
  const markAnew = (items: readonly Item[]) =>
    rewrite(items, ([entity, value]) => secrets.mark(entity, value))
  const setConfidentiality = async (id: Id, confidentiality: Entity<'measure'>['confidentiality']) =>
    update('measure', await current('measure', id), { confidentiality })
  async function keep(title: string, released = false): Promise<void> {
    const { id } = (await test.client.post(`${url}/snapshots`, { id: newId(), title })).json<{ id: Id }>()
    if (released) await test.client.post(`${url}/snapshots/${id}/release`, undefined)
  }

  const [secret, former, gone] = [
    measureWithParts(SECRET, 'internal'),
    measureWithParts(FORMER, 'restricted'),
    measureWithParts(GONE, 'internal'),
  ]
  const isLast = (items: readonly Item[], item: Item) => items.indexOf(item) >= items.length - 2
  const lasting = secret.filter((item) => !isLast(secret, item))
  const [early, late] = secret.slice(-2) as [Item, Item]

  return {
    strategyId,
    url,
    secrets,
    async begin() {
      await send(creation('stakeholderGroup', { id: GROUP, name: 'Seniorenbeirat' }))
      await send(...[...secret, ...former, ...gone].map(createMarked))
      await send(
        createMarked([
          'workPackage',
          make('workPackage', {
            id: MOVED,
            measureId: SMALL.measure,
            title: 'x',
            start: '2026-05-01',
            end: '2026-05-31',
          }),
        ]),
        createMarked([
          'involvement',
          make('involvement', {
            id: LET_GO,
            measureId: SECRET,
            stakeholderGroupId: GROUP,
            date: '2026-06-01',
            format: 'x',
          }),
        ]),
      )
      await keep('Erster Stand')
      await markAnew([...secret, ...former, ...gone])
      await send(remove(early[0], await current(early[0], early[1].id)))
    },
    async restrict() {
      await send(
        await setConfidentiality(SECRET, 'restricted'),
        await setConfidentiality(GONE, 'restricted'),
        update('workPackage', await current('workPackage', MOVED), { measureId: SECRET }),
      )
      await keep('Zweiter Stand')
    },
    async goOn() {
      await markAnew(lasting)
      await send(remove(late[0], await current(late[0], late[1].id)))
      await send(...removeEntity((await test.planStore.read(strategyId)).plan, 'measure', GONE))
      const plain = new Map(former.map(([, value]) => [value.id, value]))
      await rewrite(former, ([, { id }]) => plain.get(id)!)
      await send(await setConfidentiality(FORMER, 'internal'))
      const letGo = { measureId: null, format: 'Gespräch', statement: '', answer: '' }
      await send(update('involvement', await current('involvement', LET_GO), letGo))
      await send(
        update('milestone', await current('milestone', SMALL.milestone), { title: 'Für alle' }),
        ...detour(),
      )
      await keep('Dritter Stand', true)
    },
  }
}

/** The open work package leads to the open milestone, by way of the secret one. */
function detour(): Change[] {
  const common = { predecessorKind: 'workPackage', successorKind: 'milestone' } as const
  return [
    creation('dependency', {
      ...common,
      id: idOf(411),
      predecessorId: SMALL.workPackage,
      successorId: SECRET_PART.milestone,
    }),
    creation('dependency', {
      ...common,
      id: idOf(412),
      predecessorKind: 'milestone',
      predecessorId: SECRET_PART.milestone,
      successorId: SMALL.milestone,
    }),
  ]
}
