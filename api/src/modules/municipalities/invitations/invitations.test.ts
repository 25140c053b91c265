import { type Id, newId } from '@fahrplan/shared/kernel'
import { ROLES } from '@fahrplan/shared/plan'
import type { Invitation, IssuedLink, Member } from '@fahrplan/shared/tenancy'
import { idOf } from '@fahrplan/shared/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { createMailer } from '../../../plugins/mail'
import { linkIn, type MailServer, startMailServer, testDatabases } from '../../../testing'
import { municipalities, registeredDepartments } from '../../tenancy'

const OFFICE = idOf(50)
const PASSWORD = 'ein langes Passwort'

interface Invited {
  readonly invitation: Invitation
  readonly link: IssuedLink
}

describe.each(testDatabases)('invitations on $name', ({ create }) => {
  let test: TestApp
  let mails: MailServer
  let city: Id
  let admin: SignedIn
  let url: string

  beforeAll(async () => {
    mails = await startMailServer()
    const settings = { smtpUrl: mails.url, from: 'Fahrplan <fahrplan@example.org>' }
    test = await createTestApp(create, { mailer: createMailer(settings, console) })
  })
  afterAll(async () => {
    await test.close()
    await mails.stop()
  })

  beforeEach(async () => {
    city = await test.found('Musterstadt')
    admin = await test.join({ roles: ['admin'], municipalityId: city })
    url = `/api/municipalities/${city}/invitations`
    await test.identity.database.db
      .insert(registeredDepartments)
      .values({ municipalityId: city, id: OFFICE, number: '10', name: 'Amt' })
  })

  const invite = (fields: object = {}, by = admin) =>
    by.client.post(url, { email: 'neu@example.org', roles: ['strategist'], departmentIds: [], ...fields })
  const listed = async () => (await admin.client.get(url)).json<{ items: Invitation[] }>().items
  const accept = (token: string): Promise<Answer> =>
    test.nobody.post('/api/links/invitation', { token, name: 'Nele Neu', password: PASSWORD })
  const opens = async (token: string) => (await test.nobody.post('/api/links/open', { token })).status === 200

  it('are mailed, listed, and make a member', async () => {
    const email = `Nele.${newId()}@Example.org`
    const answer = await invite({ email, roles: ['departmentHead', 'committee'], departmentIds: [OFFICE] })
    const { invitation, link } = answer.json<Invited>()
    expect([answer.status, link]).toEqual([
      201,
      { link: null, mailed: true, expiresAt: invitation.expiresAt },
    ])
    expect(await listed()).toEqual([invitation])
    expect(invitation).toMatchObject({
      email: email.toLowerCase(),
      roles: ['departmentHead', 'committee'],
      departmentIds: [OFFICE],
    })
    const mail = await mails.next()
    expect(mail.to).toEqual([email.toLowerCase()])
    expect(mail.text).toContain('Musterstadt')
    expect((await accept(linkIn(mail).secret)).status).toBe(200)
    expect(await listed()).toEqual([])
    const members = await admin.client.get(`/api/municipalities/${city}/members`)
    expect(members.json<{ items: Member[] }>().items).toContainEqual(
      expect.objectContaining({ name: 'Nele Neu', roles: ['departmentHead', 'committee'] }),
    )
    const again = await invite({ email })
    expect([again.status, again.json()['type']]).toEqual([409, 'urn:fahrplan:problem:already-member'])
  })

  it('of the same address replace each other, here only', async () => {
    await invite()
    const first = linkIn(await mails.next()).secret
    const elsewhere = await test.found()
    const other = await test.join({ roles: ['admin'], municipalityId: elsewhere })
    await other.client.post(`/api/municipalities/${elsewhere}/invitations`, {
      email: 'neu@example.org',
      roles: ['committee'],
      departmentIds: [],
    })
    const foreign = linkIn(await mails.next()).secret
    const { invitation } = (await invite({ roles: ['consultant'] })).json<Invited>()
    const second = linkIn(await mails.next()).secret
    expect(await listed()).toEqual([invitation])
    expect([await opens(first), await opens(second), await opens(foreign)]).toEqual([false, true, true])
  })

  it('are withdrawn', async () => {
    const { invitation } = (await invite()).json<Invited>()
    const { secret } = linkIn(await mails.next())
    const withdrawn = () => admin.client.call('DELETE', `${url}/${invitation.id}`)
    expect((await withdrawn()).status).toBe(204)
    expect([await opens(secret), await listed()]).toEqual([false, []])
    expect((await withdrawn()).status).toBe(404)
  })

  it('get a new link, and the old one dies', async () => {
    const { invitation } = (await invite()).json<Invited>()
    const first = linkIn(await mails.next()).secret
    const renewed = await admin.client.post(`${url}/${invitation.id}/link`, undefined)
    expect([renewed.status, renewed.json()['mailed']]).toEqual([200, true])
    const second = linkIn(await mails.next()).secret
    expect([await opens(first), await opens(second)]).toEqual([false, true])
    expect((await listed()).map(({ id }) => id)).toEqual([invitation.id])
    expect((await admin.client.post(`${url}/${newId()}/link`, undefined)).status).toBe(404)
  })

  it('name roles and departments that there are', async () => {
    const wrong = await invite({ departmentIds: [OFFICE, newId()] })
    expect(wrong.status).toBe(422)
    expect(wrong.json()).toMatchObject({
      errors: [{ pointer: '/departmentIds/1', rule: 'referenceMissing' }],
    })
    for (const fields of [{ roles: [] }, { roles: ['boss'] }, { email: 'kein Postfach' }])
      expect((await invite(fields)).status).toBe(422)
    expect(await listed()).toEqual([])
  })

  it('in the demonstration are never mailed', async () => {
    const { db } = test.identity.database
    await db.update(municipalities).set({ isDemo: true }).where(eq(municipalities.id, city))
    await test.identity.identities.changed(admin.userId)
    const count = mails.mails.length
    const { invitation, link } = (await invite()).json<Invited>()
    const renewed = (await admin.client.post(`${url}/${invitation.id}/link`, undefined)).json<IssuedLink>()
    const guest = await test.join({ roles: ['committee'], municipalityId: city })
    const password = await admin.client.post(
      `/api/municipalities/${city}/members/${guest.userId}/password-link`,
      undefined,
    )
    for (const issued of [link, renewed, password.json<IssuedLink>()])
      expect([issued.mailed, issued.link]).toEqual([false, expect.stringContaining('#')])
    expect(mails.mails).toHaveLength(count)
  })

  it.each(ROLES.filter((role) => role !== 'admin'))('are not for %s to give', async (role) => {
    const other = await test.join({ roles: [role], municipalityId: city })
    const { invitation } = (await invite()).json<Invited>()
    await mails.next()
    const answers = [
      await other.client.get(url),
      await invite({}, other),
      await other.client.call('DELETE', `${url}/${invitation.id}`),
      await other.client.post(`${url}/${invitation.id}/link`, undefined),
    ]
    for (const { status, json } of answers) expect([status, json()['right']]).toEqual([403, 'manageMembers'])
  })

  it('are unheard of elsewhere, also by their id', async () => {
    const { invitation } = (await invite()).json<Invited>()
    await mails.next()
    const elsewhere = await test.found()
    const stranger = await test.join({ roles: ['admin'], municipalityId: elsewhere })
    const own = `/api/municipalities/${elsewhere}/invitations`
    const answers = [
      await stranger.client.get(url),
      await invite({}, stranger),
      await stranger.client.call('DELETE', `${url}/${invitation.id}`),
      await stranger.client.call('DELETE', `${own}/${invitation.id}`),
      await stranger.client.post(`${own}/${invitation.id}/link`, undefined),
    ]
    for (const { status } of answers) expect(status).toBe(404)
    expect(await listed()).toHaveLength(1)
  })
})
