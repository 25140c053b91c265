import type { AddressInfo } from 'node:net'
import type { Id } from '@fahrplan/shared/kernel'
import type { EntityName, Plan } from '@fahrplan/shared/plan'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { SMALL } from '@fahrplan/shared/testing'
import { HOME, type TestDatabase } from '../../testing'
import type { TestClient } from '../client'
import { type EventReader, openStream } from '../openStream'
import { createTestApp, type SignedIn, type TestApp } from '../testApp'
import { everyGet } from './everyGet'
import { type SecretiveStrategy, secretiveStrategy } from './secretiveStrategy'

/** Those who read the living plan, and are none of those that its confidential measures are for. */
export const READERS = ['admin', 'consultant', 'otherHead'] as const
export const OUTSIDERS = [...READERS, 'committee', 'stranger', 'nobody'] as const
export type Outsider = (typeof OUTSIDERS)[number]
type Person = Exclude<Outsider, 'nobody'> | 'ownHead'

export interface SecretiveWorld {
  readonly test: TestApp
  readonly strategy: SecretiveStrategy
  readonly people: Readonly<Record<Person, SignedIn>>
  /** Wherever there is something to read. */
  readonly addresses: readonly string[]
  /** What the stream told them since two of the measures had become confidential. */
  readonly live: Readonly<Record<(typeof READERS)[number], string>>
  readonly clientOf: (who: Outsider) => TestClient
  readonly plan: () => Promise<Plan>
  /** All that the stream tells of what came after a revision. */
  readonly told: (who: Person, after: number) => Promise<string>
}

export async function secretiveWorld(create: () => Promise<TestDatabase>): Promise<SecretiveWorld> {
  const test = await createTestApp(create)
  await test.app.listen({ host: '127.0.0.1', port: 0 })
  const people: SecretiveWorld['people'] = {
    admin: await test.join({ roles: ['admin'] }),
    consultant: await test.join({ roles: ['consultant'] }),
    otherHead: await test.join({ roles: ['departmentHead'], departmentIds: [SMALL.otherDepartment] }),
    ownHead: await test.join({ roles: ['departmentHead'], departmentIds: [SMALL.department] }),
    committee: await test.join({ roles: ['committee'] }),
    stranger: await test.join({ roles: ['strategist', 'admin'], municipalityId: await test.found() }),
  }
  const strategy = await secretiveStrategy(test)
  const { strategyId, url } = strategy
  const head = () => test.planStore.head(strategyId)

  function follow(who: Person, after: number): Promise<EventReader> {
    const { port } = test.app.server.address() as AddressInfo
    const { cookie } = people[who]
    return openStream(`http://127.0.0.1:${port}${url}/events?after=${after}`, { cookie })
  }

  async function textOf(stream: EventReader): Promise<string> {
    const newest = await head()
    const events: string[] = []
    for (let seen = 0; seen < newest;) {
      const event = await stream.next()
      events.push(JSON.stringify(event))
      seen = Number(event?.id)
    }
    stream.leave()
    return events.join('\n')
  }

  await strategy.begin()
  await strategy.restrict()
  const after = await head()
  const [admin, consultant, otherHead] = await Promise.all(READERS.map((reader) => follow(reader, after)))
  await strategy.goOn()

  return {
    test,
    strategy,
    people,
    addresses: everyGet(test.app, {
      strategyId,
      municipalityId: HOME,
      snapshotIds: await snapshotIds(test, url),
      partIds: await partIds(test, strategyId),
    }),
    live: {
      admin: await textOf(admin!),
      consultant: await textOf(consultant!),
      otherHead: await textOf(otherHead!),
    },
    clientOf: (who) => (who === 'nobody' ? test.nobody : people[who].client),
    plan: async () => (await test.planStore.read(strategyId)).plan,
    told: async (who, revision) => textOf(await follow(who, revision)),
  }
}

async function snapshotIds({ client }: TestApp, url: string): Promise<Id[]> {
  const { items } = (await client.get(`${url}/snapshots`)).json<{ items: Snapshot[] }>()
  return items.map(({ id }) => id)
}

/** Of all that there ever was. */
async function partIds({ planStore }: TestApp, strategyId: Id): Promise<Map<EntityName, Id[]>> {
  const ids = new Map<EntityName, Id[]>()
  for (const { changes } of await planStore.journal(strategyId, { after: 0, limit: 500 }))
    for (const { entity, id } of changes) ids.set(entity, [...new Set([...(ids.get(entity) ?? []), id])])
  return ids
}
