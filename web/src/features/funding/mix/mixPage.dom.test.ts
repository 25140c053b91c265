import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { computeMix, type MixRequest, type MixWishes, noWishes } from '@fahrplan/shared/funding'
import {
  applyChanges,
  type Change,
  type FundingProgramme,
  type Plan,
  toDocument,
} from '@fahrplan/shared/plan'
import { highsSolver } from '@fahrplan/shared/solver'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useSessionStore } from '@/app/session'
import { UiLiveRegions } from '@/ui'
import { mixState } from './mixJob'
import MixPage from './MixPage.vue'
import { useWishes } from './useWishes'

enableAutoUnmount(afterEach)

const TODAY = '2026-11-23'
const CITY = idOf(110)
const [QUICK, SLOW, LAND, SECOND] = [idOf(70), idOf(71), idOf(72), idOf(73)]
const solve = await highsSolver()

const KNOWN: Partial<FundingProgramme> = {
  fundingSourceId: LAND,
  kind: 'share',
  maxRate: 5_000,
  capCents: 100_000_000,
  minimumCents: 0,
  minimumOwnShare: 0,
  rolling: true,
  grantPeriodStart: '2026-01-01',
  grantPeriodEnd: '2031-12-31',
  decisionWeeks: 4,
  earlyStart: 'forbidden',
  cumulation: 'forbidden',
  eligibleAspectIds: [SMALL.aspect],
  eligibleCategories: ['software'],
  status: 'open',
  verifiedOn: '2026-02-01',
}

/** Two measures of 4,000 euros: the first from January, the second from July 2027. */
function planOf(): Plan {
  const known = smallPlan.measure.get(SMALL.measure)!
  const cost = (id: number, measureId: string) =>
    creation('costItem', {
      id: idOf(id),
      measureId,
      year: 2027,
      title: 'Lizenzen',
      category: 'software',
      plannedCents: 400_000,
      eligibleCents: 400_000,
    })
  const planned: Change = {
    op: 'update',
    entity: 'measure',
    id: known.id,
    before: known,
    after: { phase: 'planned', start: '2027-01-01', end: '2027-12-31' },
  }
  const measure = { ...known, id: SECOND, key: 'M-002', title: 'Bürgerkonto', phase: 'planned' as const }
  return applyChanges({ ...smallPlan, workPackage: new Map(), milestone: new Map() }, [
    planned,
    creation('fundingSource', { id: LAND, level: 'land', name: 'Land' }),
    creation('measure', { ...measure, start: '2027-07-01', end: '2027-12-31' }),
    cost(50, SMALL.measure),
    cost(51, SECOND),
    creation('fundingProgramme', { ...KNOWN, id: QUICK, name: 'Schnell' }),
    creation('fundingProgramme', { ...KNOWN, id: SLOW, name: 'Langsam', maxRate: 9_000, decisionWeeks: 16 }),
  ])
}

/** A browser's worker, as far as the page knows one: it answers when the test says so. */
class WaitingWorker extends EventTarget {
  static last: WaitingWorker
  request: MixRequest | undefined
  isEnded = false

  constructor() {
    super()
    WaitingWorker.last = this
  }

  postMessage(request: MixRequest) {
    this.request = structuredClone(request)
  }

  terminate() {
    this.isEnded = true
  }

  tell(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }

  finish() {
    this.tell({ kind: 'result', result: computeMix(this.request!, solve) })
  }
}

let server: Plan
let revision: number

beforeEach(async () => {
  setActivePinia(createPinia())
  server = planOf()
  revision = 1
  mixState().value = undefined
  useWishes().wishes.value = noWishes
  vi.stubGlobal('EventSource', EventTarget)
  vi.stubGlobal('Worker', WaitingWorker)
  // Nothing is painted here: the charts find no canvas and say so.
  vi.stubGlobal('reportError', () => undefined)
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => Response.json(answer(path, init)))
  await useSessionStore().load()
  await usePlanStore().load()
})
afterEach(() => {
  useSessionStore().$dispose()
  vi.unstubAllGlobals()
})

function answer(path: string, init: RequestInit | undefined): unknown {
  const [strategy] = server.strategy.values()
  if (path === '/api/session') return session()
  if (path.startsWith('/api/strategies?')) return { items: [{ ...strategy, municipalityId: CITY }] }
  if (!path.endsWith('/commits'))
    return { revision, plan: toDocument(server), withheld: WITHHELD, released: null }
  const { changes, cause } = JSON.parse(init!.body as string) as { changes: Change[]; cause: object }
  server = applyChanges(server, changes)
  revision++
  const author = { id: SMALL.paper, name: 'Anna' }
  return { revision, commit: { revision, at: `${TODAY}T10:00:00Z`, author, cause, changes } }
}

const WITHHELD = [{ decisionPointId: SMALL.aspect, measures: 2 }]

function session() {
  const municipality = { id: CITY, name: 'Erfurt', land: 'DE-TH', secondFactorRequired: false, isDemo: false }
  const membership = { municipality, roles: ['strategist'], departmentIds: [], needsSecondFactor: false }
  return {
    user: { id: SMALL.paper, name: 'Anna', memberships: [membership] },
    awaitsSecondFactor: false,
    today: TODAY,
    version: '1',
    signIn: { organisation: null, mail: false, demoRoles: [] },
  }
}

function open(wishes: Partial<MixWishes> = {}): VueWrapper {
  useWishes().wishes.value = { ...noWishes, ...wishes }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)*', component: { template: '' } }],
  })
  const page = () => [h(MixPage), h(UiLiveRegions)]
  return mount(page, { attachTo: document.body, global: { plugins: [i18n, router] } })
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!

async function press(name: string) {
  button(name).click()
  await flushPromises()
}

async function compute() {
  await press('Mix berechnen')
  WaitingWorker.last.finish()
  await flushPromises()
}

const lastSaid = () => [...document.querySelectorAll('[aria-live=polite] > p')].at(-1)!.textContent
const text = () => document.querySelector('.mix')!.textContent.replaceAll(/\s+/g, ' ')
const grants = () => [...server.grant.values()].map((one) => [one.measureId, one.fundingProgrammeId])

test('wishes stay while one looks something up elsewhere, and go into the computation', async () => {
  const page = open()
  await page.find('select').setValue('6')
  await page.find('input[type=radio][value=coverage]').setValue()
  page.unmount()
  open(useWishes().wishes.value)
  expect(document.querySelector('select')!.value).toBe('6')
  await press('Mix berechnen')
  expect(WaitingWorker.last.request!.wishes).toMatchObject({ latestShift: 6, objective: 'coverage' })
})

test('tells how far it is, what is still possible, and when it is done', async () => {
  open()
  await press('Mix berechnen')
  expect(lastSaid()).toBe('Der Mix wird berechnet')
  WaitingWorker.last.tell({ kind: 'progress', progress: { kind: 'solving', seconds: 3, gap: 0.02 } })
  await flushPromises()
  expect(text()).toContain('Höchstens noch 2 % besser möglich, 3 s gerechnet')
  WaitingWorker.last.finish()
  await flushPromises()
  expect(lastSaid()).toContain('Der Mix ist berechnet. Bewiesen:')
  expect(text()).toContain('Maßnahmen mit Förderung im Mix: 2')
})

test('whoever cancels stays where they are, with what was found before', async () => {
  open()
  await compute()
  await press('Neu berechnen')
  expect(text()).not.toContain('Bewiesen:')
  await press('Abbrechen')
  expect(WaitingWorker.last.isEnded).toBe(true)
  expect(text()).toContain('Die Berechnung wurde abgebrochen.')
  expect(text()).toContain('Bewiesen:')
  expect(lastSaid()).toBe('Die Berechnung wurde abgebrochen.')
  expect(document.activeElement).toBe(button('Neu berechnen'))
})

test('names the wishes that contradict each other, and how much would be possible', async () => {
  const choice = { measureId: SMALL.measure, programmeId: QUICK, kind: 'must', amountCents: 300_000 } as const
  open({ choices: [choice] })
  await compute()
  expect(lastSaid()).toBe('Dieser Wunsch lässt sich nicht erfüllen')
  expect(text()).toContain('M-001 soll von Schnell genau den festgelegten Betrag bekommen.')
  expect(text()).toContain('Möglich sind höchstens 2.000 €.')
})

test('one measure is taken over with its later start, the rest after it, and both are undone', async () => {
  open({ latestShift: 6 })
  await compute()
  expect(text()).toContain('Beginn 3 Monate später: 01.04.2027 statt 01.01.2027')
  expect(text()).toContain('Dadurch ist Langsam erreichbar.')
  await press('Nur M-001 übernehmen')
  expect(text()).toContain('M-001 Dokumentenmanagement: Beginn 01.04.2027 statt 01.01.2027.')
  await press('Übernehmen')
  expect(grants()).toEqual([[SMALL.measure, SLOW]])
  expect(server.measure.get(SMALL.measure)!.start).toBe('2027-04-01')
  expect(text()).not.toContain('Der Plan hat sich seit der Berechnung geändert')

  await press('Mix übernehmen')
  await press('Übernehmen')
  expect(grants()).toEqual([
    [SMALL.measure, SLOW],
    [SECOND, SLOW],
  ])
  await usePlanStore().undo()
  await usePlanStore().undo()
  expect(grants()).toEqual([])
  expect(server.measure.get(SMALL.measure)!.start).toBe('2027-01-01')
  await flushPromises()
  expect(button('Mix übernehmen').disabled).toBe(false)
})

test('a plan that others have changed since is no longer what the mix is for', async () => {
  open()
  await compute()
  const programme = usePlanStore().plan.fundingProgramme.get(QUICK)!
  await usePlanStore().commit([
    {
      op: 'update',
      entity: 'fundingProgramme',
      id: QUICK,
      before: { maxRate: programme.maxRate },
      after: { maxRate: 100 },
    },
  ])
  await flushPromises()
  expect(text()).toContain('Der Plan hat sich seit der Berechnung geändert')
  expect(button('Mix übernehmen').disabled).toBe(true)
})

test('says how many measures are confidential', () => {
  open()
  expect(text()).toMatch(/2 .*vertraulich/)
})
