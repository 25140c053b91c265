import { type Id, newId } from '@fahrplan/shared/kernel'
import { ROLES } from '@fahrplan/shared/plan'
import type { IssuedLink, Municipality } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { HOME, testDatabases } from '../../../testing'
import { users } from '../../identity'

const URL = '/api/municipalities'

describe.each(testDatabases)('municipalities on $name', ({ create }) => {
  let test: TestApp
  let operator: SignedIn

  beforeAll(async () => {
    test = await createTestApp(create)
    operator = await test.join({ roles: ['committee'] })
    const { db } = test.identity.database
    await db.update(users).set({ isOperator: true }).where(eq(users.id, operator.userId))
    await test.identity.identities.changed(operator.userId)
  })
  afterAll(() => test.close())

  const listedFor = async ({ client }: Pick<SignedIn, 'client'>) =>
    (await client.get(URL)).json<{ items: Municipality[] }>().items.map(({ id }) => id)
  const patch = (id: Id, body: object, { client }: SignedIn) => client.call('PATCH', `${URL}/${id}`, { body })

  it('are listed for their members, and all of them for operators', async () => {
    const other = await test.found('Aachen')
    expect(await listedFor(test)).toEqual([HOME])
    expect((await listedFor(operator))[0]).toBe(other)
    expect(await listedFor(operator)).toContain(HOME)
  })

  it('are started by operators, who do not belong to them', async () => {
    const body = { name: 'Neustadt', land: 'DE-SN', adminEmail: `Erste.${newId()}@Example.org` }
    const answer = await operator.client.post(URL, body)
    const { municipality, invitation } = answer.json<{ municipality: Municipality; invitation: IssuedLink }>()
    expect([answer.status, municipality]).toEqual([
      201,
      { id: municipality.id, name: 'Neustadt', land: 'DE-SN', secondFactorRequired: false, isDemo: false },
    ])
    expect((await operator.client.get(`${URL}/${municipality.id}/members`)).status).toBe(404)
    expect((await operator.client.get(`${URL}/${municipality.id}/departments`)).status).toBe(404)
    expect((await patch(municipality.id, { name: 'Meins' }, operator)).status).toBe(404)
    const token = invitation.link!.split('#')[1]!
    const opened = await test.nobody.post('/api/links/open', { token })
    expect(opened.json()).toMatchObject({
      kind: 'invitation',
      email: body.adminEmail.toLowerCase(),
      municipalityName: 'Neustadt',
    })
    const first = await test.nobody.post('/api/links/invitation', {
      token,
      name: 'Erste Administratorin',
      password: 'ein langes Passwort',
    })
    expect(first.json()).toMatchObject({
      user: { memberships: [{ municipality: { id: municipality.id }, roles: ['admin', 'strategist'] }] },
    })
  })

  it('are started by nobody else', async () => {
    const admin = await test.join({ roles: [...ROLES] })
    const answer = await admin.client.post(URL, { name: 'Neustadt', adminEmail: 'ich@example.org' })
    expect([answer.status, answer.json()['reason']]).toEqual([403, 'operator'])
    expect((await operator.client.post(URL, { name: ' ', adminEmail: 'keine' })).status).toBe(422)
  })

  it('change their settings, which count at once for everybody', async () => {
    const id = await test.found('Altstadt')
    const admin = await test.join({ roles: ['admin'], municipalityId: id })
    const member = await test.join({ roles: ['committee'], municipalityId: id })
    const changed = await patch(id, { name: 'Neustadt', land: 'DE-BY' }, admin)
    expect([changed.status, changed.json()]).toEqual([
      200,
      { id, name: 'Neustadt', land: 'DE-BY', secondFactorRequired: false, isDemo: false },
    ])
    const session = await member.client.get('/api/session')
    expect(session.json()).toMatchObject({
      user: { memberships: [{ municipality: { name: 'Neustadt' }, needsSecondFactor: false }] },
    })
    await patch(id, { secondFactorRequired: true }, admin)
    expect((await member.client.get(`${URL}/${id}/departments`)).status).toBe(404)
    expect((await patch(id, {}, await test.join({ roles: ['admin'], municipalityId: id }))).status).toBe(404)
  })

  it('keep what is not theirs to change', async () => {
    const admin = await test.join({ roles: ['admin'] })
    expect((await patch(HOME, {}, admin)).status).toBe(200)
    for (const body of [{ isDemo: true }, { id: newId() }, { name: '' }, { land: 'DE-XX' }])
      expect((await patch(HOME, body, admin)).status).toBe(422)
  })

  it.each(ROLES.filter((role) => role !== 'admin'))('are not for %s to change', async (role) => {
    const answer = await patch(HOME, { name: 'x' }, await test.join({ roles: [role] }))
    expect([answer.status, answer.json()['right']]).toEqual([403, 'editMunicipality'])
  })

  it('are unheard of elsewhere', async () => {
    const stranger = await test.join({ roles: [...ROLES], municipalityId: await test.found() })
    expect((await patch(HOME, { name: 'x' }, stranger)).status).toBe(404)
  })
})
