import { type Id, newId } from '@fahrplan/shared/kernel'
import { type Role, ROLES, type Strategy, strategyOf, update } from '@fahrplan/shared/plan'
import type { NewSavedView, SavedView, SavedViewPatch } from '@fahrplan/shared/tenancy'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { ANNA, EDIT, testDatabases } from '../../../testing'
import { forgetViewsOf } from '../forgetViewsOf'

const QUERY = 'aspect=02a&critical=1'

describe.each(testDatabases)('saved views on $name', ({ create }) => {
  let test: TestApp
  let people: Record<Role, SignedIn>
  let strategyId: Id
  let url: string

  beforeAll(async () => {
    test = await createTestApp(create)
    const signedIn = await Promise.all(ROLES.map(async (role) => [role, await test.join({ roles: [role] })]))
    people = Object.fromEntries(signedIn) as Record<Role, SignedIn>
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    strategyId = await test.plant()
    url = `/api/strategies/${strategyId}/views`
  })

  const save = (who: { client: TestApp['client'] }, view: Partial<NewSavedView> = {}) =>
    who.client.post(url, { name: 'Meine Ansicht', query: QUERY, ...view })
  const saved = async (who: { client: TestApp['client'] }, view: Partial<NewSavedView> = {}) =>
    (await save(who, view)).json<SavedView>()
  const change = (who: { client: TestApp['client'] }, id: Id, patch: SavedViewPatch) =>
    who.client.call('PATCH', `${url}/${id}`, { body: patch })
  const remove = (who: { client: TestApp['client'] }, id: Id) => who.client.call('DELETE', `${url}/${id}`)
  const list = async (who: { client: TestApp['client'] }) =>
    (await who.client.get(url)).json<{ items: SavedView[] }>().items
  async function setStatus(status: Strategy['status']) {
    const { plan } = await test.planStore.read(strategyId)
    const changes = [update('strategy', strategyOf(plan), { status })!]
    await test.planStore.commit({ strategyId, author: ANNA, changes, cause: EDIT })
  }

  it.each(ROLES)('are made, changed and deleted by %s for themselves', async (role) => {
    const who = people[role]
    const answer = await save(who)
    const view = answer.json<SavedView>()
    expect(answer.status).toBe(201)
    expect(view).toMatchObject({ name: 'Meine Ansicht', query: QUERY, shared: false, ownerId: who.userId })
    expect(await list(who)).toEqual([view])
    expect(await list(role === 'admin' ? people.strategist : people.admin)).toEqual([])
    const changed = await change(who, view.id, { name: 'Umbenannt', query: '' })
    expect(changed.json()).toMatchObject({ id: view.id, name: 'Umbenannt', query: '' })
    expect((await remove(who, view.id)).status).toBe(204)
    expect(await list(who)).toEqual([])
    expect((await remove(who, view.id)).status).toBe(404)
  })

  it('have a name once for each owner, and say so at the field', async () => {
    const first = await saved(people.strategist)
    const again = await save(people.strategist)
    const taken = {
      type: 'urn:fahrplan:problem:already-exists',
      errors: [{ pointer: '/name', field: 'name', rule: 'duplicate', params: { value: 'Meine Ansicht' } }],
    }
    expect([again.status, again.json()]).toMatchObject([409, taken])
    const other = await saved(people.strategist, { name: 'Andere' })
    const renamed = await change(people.strategist, other.id, { name: 'Meine Ansicht' })
    expect([renamed.status, renamed.json()]).toMatchObject([409, taken])
    expect((await change(people.strategist, first.id, { name: 'Meine Ansicht' })).status).toBe(200)
    expect((await save(people.consultant)).status).toBe(201)
  })

  it('are made once when asked twice', async () => {
    const id = newId()
    const view = await saved(people.admin, { id })
    const again = await save(people.admin, { id })
    expect([again.status, again.json()]).toEqual([201, view])
    const other = await save(people.consultant, { id, name: 'Andere' })
    expect([other.status, other.json()['errors']]).toEqual([409, undefined])
  })

  it('hold what stands in an address, and no more of it than one can send', async () => {
    const errorsOf = async (view: Partial<NewSavedView>) => {
      const { status, json } = await save(people.admin, view)
      return [status, json<{ errors?: { field: string }[] }>().errors?.map(({ field }) => field)]
    }
    expect(await errorsOf({ query: '"><script>' })).toEqual([422, ['query']])
    expect(await errorsOf({ query: 'x'.repeat(2_001) })).toEqual([422, ['query']])
    expect(await errorsOf({ name: ' ' })).toEqual([422, ['name']])
    expect(await errorsOf({ query: 'x'.repeat(2_000) })).toEqual([201, undefined])
  })

  it('are shared by whoever may edit the plan, and found by everybody then', async () => {
    for (const role of ['admin', 'departmentHead', 'committee'] as const) {
      const refused = await save(people[role], { shared: true })
      expect([refused.status, refused.json()['right']]).toEqual([403, 'shareView'])
      const own = await saved(people[role])
      expect((await change(people[role], own.id, { shared: true })).status).toBe(403)
      await remove(people[role], own.id)
    }
    const shared = await saved(people.consultant, { shared: true })
    for (const role of ROLES) expect(await list(people[role])).toEqual([shared])
    await setStatus('adopted')
    const refused = await save(people.consultant, { name: 'Zu spät', shared: true })
    expect([refused.status, refused.json()['reason']]).toEqual([403, 'inDraft'])
    expect((await change(people.consultant, shared.id, { query: '' })).status).toBe(403)
    expect((await change(people.consultant, shared.id, { shared: false })).status).toBe(200)
    expect(await list(people.strategist)).toEqual([])
  })

  it('are left to their owner and, once shared, to strategists', async () => {
    const own = await saved(people.consultant)
    expect((await change(people.strategist, own.id, { name: 'Meins' })).status).toBe(404)
    expect((await remove(people.strategist, own.id)).status).toBe(404)
    const { id } = await saved(people.strategist, { shared: true })
    for (const role of ROLES.filter((one) => one !== 'strategist')) {
      const refused = await change(people[role], id, { name: 'Meins' })
      expect([refused.status, refused.json()['right']]).toEqual([403, 'manageViews'])
      expect((await remove(people[role], id)).status).toBe(403)
    }
    expect((await change(test, id, { name: 'Für alle' })).json()).toMatchObject({
      name: 'Für alle',
      ownerId: people.strategist.userId,
    })
    expect((await change(test, id, { shared: false })).status).toBe(403)
    expect((await remove(test, id)).status).toBe(204)
  })

  it('go with their owner, but for the shared ones, which lose the name', async () => {
    const leaver = await test.join({ roles: ['strategist'], name: 'Lea Gegangen' })
    await saved(leaver)
    const shared = await saved(leaver, { name: 'Für alle', shared: true })
    const stays = await saved(test, { name: 'Z', shared: true })
    await forgetViewsOf(test.identity.database.db, leaver.userId)
    expect(await list(leaver)).toEqual([{ ...shared, ownerName: null }, stays])
  })

  it('are nothing to another municipality, and go with their strategy', async () => {
    const { id } = await saved(test, { shared: true })
    const stranger = await test.join({ roles: [...ROLES], municipalityId: await test.found() })
    expect((await stranger.client.get(url)).status).toBe(404)
    expect((await save(stranger)).status).toBe(404)
    expect((await change(stranger, id, { name: 'x' })).status).toBe(404)
    expect((await remove(stranger, id)).status).toBe(404)
    const own = await test.plant(await test.found('Drittstadt'))
    expect((await test.client.call('DELETE', `/api/strategies/${own}/views/${id}`)).status).toBe(404)
    await test.planStore.deleteStrategy(strategyId)
    expect((await test.client.get(url)).status).toBe(404)
  })
})
