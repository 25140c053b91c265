import { newId } from '@fahrplan/shared/kernel'
import {
  type Change,
  create as createChange,
  type Entity,
  type EntityName,
  entityOf,
  type PartName,
  pathOf,
  remove,
  update,
} from '@fahrplan/shared/plan'
import { creation, make, SMALL } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENTITY_EXAMPLES } from '../document'
import { testDatabases } from '../testing'
import type { Answer } from './client'
import { SECRET, SECRET_PART } from './confidential/secretiveStrategy'
import { OUTSIDERS, READERS, type SecretiveWorld, secretiveWorld } from './confidential/secretiveWorld'
import { decode } from './decode'

const SECRET_ITEMS = Object.entries({ measure: SECRET, ...SECRET_PART }) as [PartName, string][]

describe.each(testDatabases)('what is confidential, on $name', ({ create }) => {
  let world: SecretiveWorld
  let url: string

  beforeAll(async () => {
    world = await secretiveWorld(create)
    url = world.strategy.url
  })
  afterAll(() => world.test.close())

  const secretsIn = (...texts: readonly (Answer | string)[]) =>
    world.strategy.secrets.in(texts.map(read).join('\n'))
  const current = async <E extends EntityName>(entity: E, id: string): Promise<Entity<E>> =>
    entityOf(await world.plan(), entity, id)!

  describe.each(OUTSIDERS)('%s', (who) => {
    const ask = () => world.clientOf(who)

    it('finds it in nothing that there is to read', async () => {
      const leaks: string[] = []
      for (const address of world.addresses) {
        const answer = await ask().get(address, { 'accept-encoding': 'br' })
        if (secretsIn(answer).length > 0) leaks.push(`${answer.status} ${address}`)
      }
      expect(leaks).toEqual([])
    })

    it('learns nothing of it by trying to change it', async () => {
      const before = await world.plan()
      for (const [entity, id] of SECRET_ITEMS) {
        const address = `${url}/${pathOf(entity)}/${id}`
        const guessed = { ...ENTITY_EXAMPLES[entity], id } as Entity
        const tries: Change[] = [
          createChange(entity, guessed),
          remove(entity, guessed),
          update(entity, guessed, { ...guessed, ...OTHER[entity] } as Entity)!,
        ]
        const answers = [
          await ask().get(`${url}/${pathOf(entity)}?limit=500`),
          await ask().patch(address, '"guessed"', OTHER[entity]),
          await ask().delete(address, '"guessed"'),
          await ask().post(`${url}/${pathOf(entity)}`, guessed),
          ...(await Promise.all(tries.map((change) => ask().post(`${url}/commits`, { changes: [change] })))),
        ]
        expect(answers.slice(1).filter(({ status }) => status < 400)).toEqual([])
        expect(secretsIn(...answers)).toEqual([])
      }
      expect(await world.plan()).toBe(before)
    })
  })

  describe.each(READERS)('%s', (who) => {
    it('is told how much is missing', async () => {
      const { json } = await world.clientOf(who).get(`${url}/plan`)
      expect(json()['withheld']).toEqual([{ decisionPointId: SMALL.aspect, measures: 1 }])
    })

    it('hears nothing of it, live and from the beginning', async () => {
      expect(secretsIn(world.live[who], await world.told(who, 0))).toEqual([])
    })
  })

  describe('a consultant, who may write', () => {
    const commit = (...changes: Change[]) =>
      world.people.consultant.client.post(`${url}/commits`, { changes })

    it('is told only that something stands against a cycle across it', async () => {
      const link = creation('dependency', {
        id: newId(),
        predecessorKind: 'milestone',
        predecessorId: SMALL.milestone,
        successorKind: 'workPackage',
        successorId: SMALL.workPackage,
      })
      const answer = await commit(link)
      expect([answer.status, answer.json()['errors']]).toMatchObject([
        422,
        [{ rule: 'withheld', params: {} }],
      ])
      expect(secretsIn(answer)).toEqual([])
      expect(answer.text).not.toContain(SECRET_PART.milestone)
    })

    it('cannot delete what it needs', async () => {
      const principle = await world.people.consultant.client.delete(
        `${url}/decision-points/${SMALL.principle}`,
        '*',
      )
      const programme = await commit(
        remove('fundingProgramme', await current('fundingProgramme', SMALL.programme)),
      )
      expect([principle.status, programme.status]).toEqual([422, 422])
      for (const answer of [principle, programme]) {
        expect(answer.text).not.toContain(SECRET_PART.principleCheck)
        expect(answer.text).not.toContain(SECRET_PART.grant)
        expect(secretsIn(answer)).toEqual([])
      }
    })

    it('is told only that something stands against other rules where it was applied for', async () => {
      const setState = async (state: 'idea' | 'applied') => {
        const grant = await current('grant', SECRET_PART.grant)
        return world.test.client.post(`${url}/commits`, { changes: [update('grant', grant, { state })!] })
      }
      const setRate = async (maxRate: number) => {
        const programme = await current('fundingProgramme', SMALL.programme)
        return commit(update('fundingProgramme', programme, { maxRate })!)
      }
      expect((await setState('applied')).status).toBe(200)
      // What nobody knew tells nothing of the grant.
      expect((await setRate(8_000)).status).toBe(200)
      const answer = await setRate(5_000)
      expect([answer.status, answer.json()['errors']]).toMatchObject([
        422,
        [{ field: 'maxRate', rule: 'withheld', params: {} }],
      ])
      expect(answer.text).not.toContain(SECRET_PART.grant)
      expect((await setState('idea')).status).toBe(200)
    })

    it('learns of a name that is taken no more than that', async () => {
      const { key } = await current('measure', SECRET)
      const { aspect: primaryAspectId, department: leadDepartmentId } = SMALL
      const measure = make('measure', { id: newId(), key, title: 'Neu', primaryAspectId, leadDepartmentId })
      const answer = await commit(createChange('measure', measure))
      expect([answer.status, answer.json()['errors']]).toMatchObject([422, [{ rule: 'duplicate' }]])
      expect(secretsIn(answer)).toEqual(secretsIn(key))
    })

    it('can hang nothing on it', async () => {
      const milestone = await current('milestone', SMALL.milestone)
      const tries = [
        creation('milestone', { id: newId(), measureId: SECRET, title: 'Neu', planned: '2027-01-01' }),
        creation('tranche', { id: newId(), grantId: SECRET_PART.grant, year: 2030 }),
        update('milestone', milestone, { measureId: SECRET })!,
        update('dependency', await openLink(), { successorId: SECRET_PART.milestone })!,
      ]
      for (const change of tries) {
        const answer = await commit(change)
        expect([answer.status, answer.json()['refused']]).toEqual([
          403,
          [{ entity: change.entity, id: change.id, reason: 'unseen' }],
        ])
        expect(secretsIn(answer)).toEqual([])
      }
    })

    it('is told the current state only of what is open', async () => {
      const { client } = world.people.consultant
      const open = await client.patch(`${url}/milestones/${SMALL.milestone}`, '"stale"', { title: 'x' })
      expect([open.status, open.json()['current']]).toMatchObject([412, { id: SMALL.milestone }])
      const secret = await client.patch(`${url}/milestones/${SECRET_PART.milestone}`, '"stale"', {
        title: 'x',
      })
      expect(secret.status).toBe(404)
      expect(secretsIn(open, secret)).toEqual([])
    })

    it('learns nothing by the key of somebody else’s deed', async () => {
      const headers = { 'idempotency-key': newId() }
      const secret = await current('costItem', SECRET_PART.costItem)
      const changes = [update('costItem', secret, { year: secret.year + 1 })!]
      await world.test.client.post(`${url}/commits`, { changes }, headers)
      const milestone = await current('milestone', SMALL.milestone)
      const others = [update('milestone', milestone, { title: `${milestone.title}!` })!]
      const answer = await world.people.consultant.client.post(`${url}/commits`, { changes: others }, headers)
      expect(answer.status).toBe(422)
      expect(secretsIn(answer)).toEqual([])
    })

    async function openLink(): Promise<Entity<'dependency'>> {
      const id = newId()
      const ends = {
        predecessorKind: 'workPackage',
        predecessorId: SMALL.workPackage,
        successorKind: 'milestone',
        successorId: SMALL.milestone,
      } as const
      await commit(creation('dependency', { id, ...ends, type: 'SS' }))
      return current('dependency', id)
    }
  })

  it('is there for the strategy team, with all its past', async () => {
    const { client } = world.test
    const { words } = world.strategy.secrets
    expect(secretsIn(await client.get(`${url}/journal?limit=500`))).toEqual(words)
    const plan = await client.get(`${url}/plan`)
    expect(secretsIn(plan).length).toBeGreaterThan(20)
    expect(plan.json()['withheld']).toEqual([])
  })

  it('is there for the head of the department, with the past of what is still there', async () => {
    const { client } = world.people.ownHead
    const plan = await world.test.client.get(`${url}/plan`)
    expect((await client.get(`${url}/plan`)).json()).toEqual(plan.json())
    const journal = secretsIn(await client.get(`${url}/journal?limit=500`))
    const all = world.strategy.secrets
    expect(journal).toEqual(expect.arrayContaining(secretsIn(plan)))
    expect(journal.length).toBeGreaterThan(secretsIn(plan).length)
    expect(journal.length).toBeLessThan(all.words.length)
  })
})

/** Something valid to write, of each kind. */
const OTHER: { [E in EntityName]?: Partial<Entity<E>> } = {
  measure: { title: 'x' },
  workPackage: { title: 'x' },
  milestone: { title: 'x' },
  dependency: { lag: 7 },
  costItem: { title: 'x' },
  contribution: { plannedCents: 7 },
  grant: { note: 'x' },
  tranche: { plannedCents: 7 },
  slipReason: { note: 'x' },
  principleCheck: { reason: 'x' },
  involvement: { answer: 'x' },
  onlineService: { name: 'x' },
}

function read(answer: Answer | string): string {
  if (typeof answer === 'string') return answer
  return decode(answer.bytes, answer.headers['content-encoding']).toString()
}
