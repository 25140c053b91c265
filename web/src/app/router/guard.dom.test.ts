import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { toDocument } from '@fahrplan/shared/plan'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter, type RouteLocationNormalized } from 'vue-router'
import { usePlanStore } from '../plan'
import { useSessionStore } from '../session'
import { guard } from './guard'

const OTHER = SMALL.measure
const page = { template: '' }
const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/', component: page, meta: { title: 'app.page.overview' } },
    { path: '/fahrplan', component: page, meta: { title: 'app.page.roadmap' } },
    { path: '/anmelden', component: page, meta: { title: 'app.page.signIn', public: true } },
    { path: '/einladung', component: page, meta: { title: 'app.page.invitation', public: true } },
  ],
})
const go = (path: string) => guard(router.resolve(path) as RouteLocationNormalized)

let user: object | null
let strategies: string[]
let asked: string[]

beforeEach(() => {
  setActivePinia(createPinia())
  user = { id: SMALL.paper, name: 'Anna', memberships: [] }
  strategies = [SMALL.strategy]
  asked = []
  vi.stubGlobal('EventSource', EventTarget)
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const [strategy] = smallPlan.strategy.values()
    if (path === '/api/session') return Response.json({ user, today: '2026-11-23' })
    if (path.startsWith('/api/strategies?'))
      return Response.json({ items: strategies.map((id) => ({ ...strategy, id })) })
    return Response.json({ revision: 1, plan: toDocument(smallPlan), withheld: [], released: null })
  })
})
afterEach(() => {
  useSessionStore().$dispose()
  vi.unstubAllGlobals()
})

test('asks for nothing but the session before somebody has signed in', async () => {
  user = null
  expect(await go('/fahrplan?select=1')).toEqual({
    path: '/anmelden',
    query: { weiter: '/fahrplan?select=1' },
  })
  expect(asked).toEqual(['/api/session'])
})

test('lets everybody see the pages for those who are not signed in', async () => {
  user = null
  expect([await go('/anmelden'), await go('/einladung#geheim')]).toEqual([undefined, undefined])
})

test('leads on from the sign-in, but not out of the application', async () => {
  expect(await go('/anmelden?weiter=/fahrplan')).toBe('/fahrplan')
  expect(await go('/anmelden?weiter=//elsewhere.example')).toBe('/')
})

test('opens the strategy that the address names', async () => {
  strategies = [SMALL.strategy, OTHER]
  expect(await go(`/fahrplan?strategie=${OTHER}`)).toBeUndefined()
  await vi.waitFor(() => expect(usePlanStore().openId).toBe(OTHER))
})

test('names the open strategy in the address for those who have several', async () => {
  strategies = [SMALL.strategy, OTHER]
  await go('/')
  await vi.waitFor(() => expect(usePlanStore().state).toBe('ready'))
  expect(await go('/fahrplan?ansicht=tabelle')).toMatchObject({
    path: '/fahrplan',
    query: { ansicht: 'tabelle', strategie: usePlanStore().openId },
  })
})

test('leaves the address plain for those who have one', async () => {
  await go('/')
  await vi.waitFor(() => expect(usePlanStore().state).toBe('ready'))
  expect(await go('/fahrplan')).toBeUndefined()
  expect(await go('/fahrplan?strategie=gone')).toMatchObject({ path: '/fahrplan', query: {} })
})
