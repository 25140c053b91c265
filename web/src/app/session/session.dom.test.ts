import { type Change, toDocument, update } from '@fahrplan/shared/plan'
import type { Session } from '@fahrplan/shared/tenancy'
import { idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { createPinia, setActivePinia } from 'pinia'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { usePlanStore } from '../plan'
import { linkWindows } from './otherWindows'
import { useSessionStore } from './sessionStore'
import { useMunicipalityRights, useRights } from './useRights'

const ANNA = idOf(100)
const BERND = idOf(101)
const CITY = idOf(110)

function sessionOf(
  id: string | null,
  roles: string[] = ['strategist'],
  departmentIds: string[] = [],
): Session {
  const municipality = { id: CITY, name: 'Erfurt', land: 'DE-TH', secondFactorRequired: false, isDemo: false }
  const user = {
    id,
    name: `Person ${id}`,
    email: `${id}@stadt.example`,
    isOperator: false,
    isDemo: false,
    hasPassword: true,
    hasSecondFactor: false,
    memberships: [{ municipality, roles, departmentIds, needsSecondFactor: false }],
  }
  return {
    user: id === null ? null : user,
    awaitsSecondFactor: false,
    today: '2026-11-23',
    version: '1',
    signIn: { organisation: null, mail: false, demoRoles: [] },
  } as Session
}

/** A server of one strategy, that may forget who is signed in. */
const server = {
  session: sessionOf(ANNA),
  signedIn: true,
  status: 'draft' as 'draft' | 'adopted',
  commits: [] as { key: string; title: string }[],
  answer(path: string, init: RequestInit): [number, unknown] {
    if (path === '/api/session') return [200, init.method === 'DELETE' ? { redirectTo: null } : this.session]
    if (!this.signedIn)
      return [401, { type: 'urn:fahrplan:problem:sign-in-required', title: '', status: 401 }]
    const [strategy] = smallPlan.strategy.values()
    const shown = { ...strategy, status: this.status }
    if (path.startsWith('/api/strategies?')) return [200, { items: [{ ...shown, municipalityId: CITY }] }]
    if (path.endsWith('/commits')) return [200, { revision: this.take(init), commit: null }]
    const plan = { ...toDocument(smallPlan), strategy: shown }
    return [200, { revision: 1 + this.commits.length, plan, withheld: [], released: null }]
  },
  take(init: RequestInit): number {
    const { changes } = JSON.parse(init.body as string) as { changes: { after: { title: string } }[] }
    const key = (init.headers as Record<string, string>)['idempotency-key']!
    this.commits.push({ key, title: changes[0]!.after.title })
    return 1 + this.commits.length
  },
}

class Stream extends EventTarget {
  static readonly OPEN = 1
  static readonly CLOSED = 2
  static last: Stream
  readyState = 0
  constructor() {
    super()
    Stream.last = this
  }
  close() {
    this.readyState = Stream.CLOSED
  }
  refuse() {
    this.readyState = Stream.CLOSED
    this.dispatchEvent(new Event('error'))
  }
}

const titled = (title: string): Change[] => [
  update('milestone', smallPlan.milestone.get(SMALL.milestone)!, { title })!,
]

async function open() {
  const session = useSessionStore()
  const plan = usePlanStore()
  await session.load()
  await plan.load()
  return { session, plan }
}

beforeEach(() => {
  setActivePinia(createPinia())
  Object.assign(server, { session: sessionOf(ANNA), signedIn: true, status: 'draft', commits: [] })
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const [status, body] = server.answer(path, init)
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  })
  vi.spyOn(location, 'reload').mockImplementation(() => {})
})
afterEach(() => {
  useSessionStore().$dispose()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('an ended session', () => {
  it('keeps what could not be saved until the same person is back, and saves it once', async () => {
    const { session, plan } = await open()
    server.signedIn = false
    const saving = plan.commit(titled('Neu'))
    await vi.waitFor(() => expect(session.ended).toBe(true))
    const meanwhile = plan.commit(titled('Neuer'))
    expect([plan.pendingCount, session.user?.id, plan.refusals]).toEqual([2, ANNA, []])

    server.signedIn = true
    session.replace(sessionOf(ANNA))
    expect([(await saving).status, (await meanwhile).status]).toEqual(['saved', 'saved'])
    expect(server.commits.map(({ title }) => title)).toEqual(['Neu', 'Neuer'])
    expect(new Set(server.commits.map(({ key }) => key)).size).toBe(2)
    expect([session.ended, plan.canUndo]).toEqual([false, true])
  })

  it('leaves nothing of it to another person', async () => {
    const { session, plan } = await open()
    server.signedIn = false
    void plan.commit(titled('Neu'))
    await vi.waitFor(() => expect(session.ended).toBe(true))

    server.signedIn = true
    session.replace(sessionOf(BERND))
    expect([plan.pendingCount, plan.plan.measure.size, plan.strategies, session.user]).toEqual([
      0,
      0,
      [],
      null,
    ])
    expect(location.reload).toHaveBeenCalledOnce()
    expect(server.commits).toEqual([])
  })

  it('is noticed by a stream that is refused', async () => {
    const { session } = await open()
    server.signedIn = false
    Stream.last.refuse()
    await vi.waitFor(() => expect(session.ended).toBe(true))
  })

  it('is no matter while nobody was signed in', async () => {
    Object.assign(server, { session: sessionOf(null), signedIn: false })
    const { session, plan } = await open()
    expect([session.ended, session.user, plan.state]).toEqual([false, null, 'failed'])
  })
})

describe('another window', () => {
  const scope = effectScope()
  const tell = () => scope.run(() => linkWindows(() => {}))!.tell()
  afterAll(() => scope.stop())

  it('that signed out ends the session here too', async () => {
    const { session } = await open()
    server.session = sessionOf(null)
    tell()
    await vi.waitFor(() => expect(session.ended).toBe(true))
  })

  it('in which somebody else signed in leaves nothing here', async () => {
    const { plan } = await open()
    server.session = sessionOf(BERND)
    tell()
    await vi.waitFor(() => expect(location.reload).toHaveBeenCalledOnce())
    expect(plan.openId).toBeUndefined()
  })
})

it('signing out forgets the plan', async () => {
  const { session, plan } = await open()
  await session.signOut()
  expect([plan.openId, session.user, location.pathname]).toEqual([undefined, null, '/anmelden'])
})

it('other rights load the plan anew, and keep what is on its way', async () => {
  const { session, plan } = await open()
  server.status = 'adopted'
  server.session = sessionOf(ANNA, ['consultant'])
  await session.refresh()
  await vi.waitFor(() => expect(plan.status).toBe('adopted'))
  expect(session.user?.memberships[0]?.roles).toEqual(['consultant'])
})

describe('rights', () => {
  it('are those of the strategy that is open, in its state', async () => {
    server.session = sessionOf(ANNA, ['consultant'])
    await open()
    expect([useRights().may('editPlan'), useRights().reason('editPlan')]).toEqual([true, undefined])
    server.status = 'adopted'
    await usePlanStore().load()
    expect(useRights().may('editPlan')).toBe(false)
    expect(useRights().reason('editPlan')).toContain('beschlossen')
  })

  it('name the roles that have what one has not', async () => {
    server.session = sessionOf(ANNA, ['departmentHead'])
    await open()
    expect(useRights().reason('editPlan')).toContain('Strategieteam und Externe Beratung')
  })

  it('hold for the own departments only', async () => {
    server.session = sessionOf(ANNA, ['departmentHead'], [SMALL.department])
    await open()
    const { may, reason } = useRights()
    expect(may('reportProgress', { departmentIds: [SMALL.department] })).toBe(true)
    expect(reason('reportProgress', { departmentIds: [SMALL.otherDepartment] })).toContain('anderen')
  })

  it('in a municipality do not depend on a plan', async () => {
    server.session = sessionOf(ANNA, ['admin'])
    await useSessionStore().load()
    expect(useMunicipalityRights(CITY).may('manageMembers')).toBe(true)
    expect(useMunicipalityRights(idOf(111)).may('manageMembers')).toBe(false)
  })
})
