import type { AddressInfo } from 'node:net'
import { type Id } from '@fahrplan/shared/kernel'
import type { Change } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConflictError, InvariantError } from '../modules/plan'
import { ANNA, EDIT, testDatabases } from '../testing'
import { arbitraryDeed, type Deed, type Gone } from './confidential/arbitraryDeed'
import { LimitedReader } from './confidential/limitedReader'
import { createTestApp, type SignedIn, type TestApp } from './testApp'

const UNIT = idOf(30)

/** Enough to move things about: three departments, one below another, and three measures with parts. */
const MORE: readonly Change[] = [
  creation('department', { id: UNIT, parentId: SMALL.otherDepartment, name: 'Sachgebiet' }),
  creation('decisionPoint', {
    id: idOf(32),
    paperId: SMALL.paper,
    number: '02b',
    kind: 'aspect',
    title: 'x',
  }),
  creation('stakeholderGroup', { id: idOf(31), name: 'Seniorenbeirat' }),
  ...[SMALL.otherDepartment, UNIT].flatMap((leadDepartmentId, index) => {
    const number = 40 + 10 * index
    const measureId = idOf(number)
    return [
      creation('measure', {
        id: measureId,
        key: `M-${number}`,
        title: 'x',
        primaryAspectId: SMALL.aspect,
        leadDepartmentId,
        confidentiality: 'restricted',
      }),
      creation('workPackage', {
        id: idOf(number + 1),
        measureId,
        title: 'x',
        start: '2026-05-01',
        end: '2026-06-01',
      }),
      creation('milestone', { id: idOf(number + 2), measureId, title: 'x', planned: '2026-07-01' }),
      creation('dependency', {
        id: idOf(number + 3),
        predecessorKind: 'workPackage',
        predecessorId: SMALL.workPackage,
        successorKind: 'milestone',
        successorId: idOf(number + 2),
      }),
      creation('grant', { id: idOf(number + 4), measureId, fundingProgrammeId: SMALL.programme }),
      creation('tranche', { id: idOf(number + 5), grantId: idOf(number + 4), year: 2027 }),
      creation('involvement', {
        id: idOf(number + 6),
        measureId,
        stakeholderGroupId: idOf(31),
        date: '2026-06-01',
        format: 'x',
      }),
    ]
  }),
]

/** Further apart, and what moves the border anew would heal what came before. */
const STRIDE = 3

describe.each(testDatabases)('whoever sees less than everything, on $name', ({ create }) => {
  let test: TestApp
  let people: SignedIn[]

  beforeAll(async () => {
    test = await createTestApp(create)
    await test.app.listen({ host: '127.0.0.1', port: 0 })
    people = [
      await test.join({ roles: ['consultant'] }),
      await test.join({ roles: ['departmentHead'], departmentIds: [SMALL.department] }),
      await test.join({ roles: ['departmentHead'], departmentIds: [SMALL.otherDepartment] }),
    ]
  })
  afterAll(() => test.close())

  it('ends with the plan that they get, whether they follow each commit or come back later', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryDeed, { minLength: 20, maxLength: 60 }), async (deeds) => {
        const strategyId = await test.plant()
        await commit(strategyId, MORE)
        const [following, late] = [readersOf(strategyId), readersOf(strategyId)]
        await Promise.all([...following, ...late].map((reader) => reader.load()))
        await Promise.all(following.map((reader) => reader.connect()))
        const gone: Gone[] = []
        try {
          for (let done = 0; done < deeds.length; done += STRIDE) {
            await walk(strategyId, deeds.slice(done, done + STRIDE), gone)
            await compare(following, strategyId)
          }
          await Promise.all(late.map((reader) => reader.connect()))
          await compare(late, strategyId)
        } finally {
          for (const reader of [...following, ...late]) reader.leave()
        }
      }),
      { numRuns: 12 },
    )
  })

  function readersOf(strategyId: Id): LimitedReader[] {
    const { port } = test.app.server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/api/strategies/${strategyId}`
    return people.map((person) => new LimitedReader(url, person))
  }

  /** Does what the rules allow of it. */
  async function walk(strategyId: Id, deeds: readonly Deed[], gone: Gone[]): Promise<void> {
    for (const deed of deeds) {
      const { plan } = await test.planStore.read(strategyId)
      const changes = deed(plan, gone)
      if (changes.length === 0) continue
      try {
        await commit(strategyId, changes)
        gone.push(changes.filter((change) => change.op === 'delete').toReversed())
      } catch (error) {
        if (!(error instanceof ConflictError || error instanceof InvariantError)) throw error
      }
    }
  }

  async function compare(readers: readonly LimitedReader[], strategyId: Id): Promise<void> {
    const newest = await test.planStore.head(strategyId)
    for (const reader of readers) {
      await reader.catchUp(newest)
      const [has, gets] = await reader.compare()
      expect(has).toEqual(gets)
    }
  }

  async function commit(strategyId: Id, changes: readonly Change[]): Promise<void> {
    await test.planStore.commit({ strategyId, author: ANNA, changes, cause: EDIT })
  }
})
