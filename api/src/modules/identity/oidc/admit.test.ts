import { newId } from '@fahrplan/shared/kernel'
import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Browser, HOME, testDatabases } from '../../../testing'
import type { OidcAccount } from '../../../testing/oidcProvider'
import { memberships } from '../../tenancy'
import { oneTimeLinks, users } from '../tables'
import {
  goAndAnswer,
  inRoles,
  invite,
  MAPPING,
  NO_ACCESS,
  openPlace,
  type Place,
  RITA,
  rolesOf,
  sessionOf,
  signIn,
} from './testing/place'

describe.each(testDatabases)("the organisation's accounts on $name", ({ create }) => {
  describe('with roles that follow the provider', () => {
    let place: Place
    beforeAll(async () => {
      place = await openPlace(create, { settings: { roles: MAPPING } })
    })
    afterEach(() => place.accounts.clear())
    afterAll(() => place.close())

    const db = () => place.test.identity.database.db

    /** Each test has a person of its own. */
    const person = (claims: OidcAccount = {}) => {
      const sub = newId()
      place.accounts.set(sub, { ...RITA, email: `${sub}@stadt.example`, ...claims })
      return { sub, email: `${sub}@stadt.example` }
    }

    it('do not take over an account whose address the provider has not verified', async () => {
      const local = await place.test.join({ roles: ['admin'], email: `${newId()}@stadt.example` })
      const { email } = (await db().select().from(users).where(eq(users.id, local.userId)))[0]!
      for (const email_verified of [false, undefined]) {
        const stranger = person({ email, email_verified })
        const browser = new Browser()
        expect(await signIn(place, browser, stranger.sub)).toBe(NO_ACCESS)
        expect((await sessionOf(place, browser)).user).toBeNull()
        place.accounts.set(stranger.sub, { email, email_verified, ...inRoles('planung') })
        await signIn(place, browser, stranger.sub)
        const { user } = await sessionOf(place, browser)
        expect(user?.id).not.toBe(local.userId)
        expect(user?.email).toBe(`${user?.id}@ohne-adresse.invalid`)
        expect(user?.memberships).toMatchObject([{ roles: ['strategist'] }])
      }
    })

    it('do not lead to an account of the demo', async () => {
      const id = newId()
      const email = `${id}@stadt.example`
      await db().insert(users).values({ id, email, name: 'Demo', isDemo: true })
      const { sub } = person({ email, ...inRoles('planung') })
      const browser = new Browser()
      await signIn(place, browser, sub)
      expect((await sessionOf(place, browser)).user).toMatchObject({ name: 'Rita Rat', isDemo: false })
    })

    it('give a leaver’s account to nobody who got the address after them', async () => {
      const leaver = person(inRoles('it'))
      const before = new Browser()
      await signIn(place, before, leaver.sub)
      const newcomer = person({ email: leaver.email, name: 'Nele Neu', ...inRoles('planung') })
      const browser = new Browser()
      await signIn(place, browser, newcomer.sub)
      const { user } = await sessionOf(place, browser)
      expect(user).toMatchObject({ name: 'Nele Neu' })
      expect(user?.id).not.toBe((await sessionOf(place, before)).user?.id)
    })

    it('put a verified address into the place of none', async () => {
      const { sub, email } = person({ email_verified: false, ...inRoles('planung') })
      const browser = new Browser()
      await signIn(place, browser, sub)
      place.accounts.set(sub, { ...RITA, email, ...inRoles('planung') })
      await signIn(place, browser, sub)
      expect((await sessionOf(place, browser)).user?.email).toBe(email)
    })

    it('are one, though somebody comes in two windows at once', async () => {
      const { sub, email } = person(inRoles('planung'))
      const browsers = [new Browser(), new Browser()]
      const answers = await Promise.all(browsers.map((browser) => goAndAnswer(place, browser, sub)))
      await Promise.all(browsers.map((browser, index) => browser.visit(answers[index]!)))
      const [first, second] = await Promise.all(browsers.map((browser) => sessionOf(place, browser)))
      expect(first?.user?.email).toBe(email)
      expect(second?.user?.id).toBe(first?.user?.id)
    })

    it('leave what somebody is elsewhere alone, and let them in for that', async () => {
      const { sub, email } = person()
      const neighbour = await place.test.found()
      await place.test.join({ roles: ['consultant'], municipalityId: neighbour, email })
      const browser = new Browser()
      await signIn(place, browser, sub)
      const { user } = await sessionOf(place, browser)
      expect(user?.memberships).toMatchObject([{ municipality: { id: neighbour }, roles: ['consultant'] }])
    })

    it('let an operator in who is a member of nothing', async () => {
      const { sub, email } = person()
      await db().insert(users).values({ id: newId(), email, name: 'Olga', isOperator: true })
      const browser = new Browser()
      expect(await signIn(place, browser, sub)).toBe('/verwaltung?tab=rollen')
      expect((await sessionOf(place, browser)).user).toMatchObject({ isOperator: true, memberships: [] })
    })

    it('bring roles, take them, and let departments be', async () => {
      const department = newId()
      const { sub, email } = person(inRoles('leitung'))
      const local = await place.test.join({ roles: ['committee'], departmentIds: [department], email })
      const browser = new Browser()
      await signIn(place, browser, sub)
      const { user } = await sessionOf(place, browser)
      expect(user?.id).toBe(local.userId)
      expect(user?.memberships).toMatchObject([{ roles: ['departmentHead'], departmentIds: [department] }])
      place.accounts.set(sub, { ...RITA, name: 'Rita Rat-Haus', email, ...inRoles('planung', 'leitung') })
      await signIn(place, new Browser(), sub)
      // At once, where somebody is signed in already.
      expect(await rolesOf(place, browser)).toEqual(['strategist', 'departmentHead'])
      expect((await sessionOf(place, browser)).user?.name).toBe('Rita Rat-Haus')
      place.accounts.set(sub, { ...RITA, email })
      expect(await signIn(place, new Browser(), sub)).toBe(NO_ACCESS)
      expect(await rolesOf(place, browser)).toBeUndefined()
      place.accounts.set(sub, { ...RITA, email, ...inRoles('planung') })
      expect(await signIn(place, new Browser(), sub)).toBe('/verwaltung?tab=rollen')
      expect(await rolesOf(place, browser)).toEqual(['strategist'])
    })

    it('never take the last administrator', async () => {
      await db().delete(memberships).where(eq(memberships.municipalityId, HOME))
      const { sub } = person(inRoles('it'))
      const browser = new Browser()
      await signIn(place, browser, sub)
      place.accounts.set(sub, { ...RITA, email: `${sub}@stadt.example`, ...inRoles('planung') })
      await signIn(place, browser, sub)
      expect(await rolesOf(place, browser)).toEqual(['admin', 'strategist'])
      place.accounts.set(sub, { ...RITA, email: `${sub}@stadt.example` })
      await signIn(place, browser, sub)
      expect(await rolesOf(place, browser)).toEqual(['admin'])
      expect(place.logged()).toContain('the last administrator keeps the role')
      await place.test.join({ roles: ['admin'] })
      expect(await signIn(place, browser, sub)).toBe(NO_ACCESS)
      expect(await rolesOf(place, browser)).toBeUndefined()
    })

    it('leave an invitation to the same municipality open: there the provider decides', async () => {
      const { sub, email } = person()
      await invite(place, { email, municipalityId: HOME, roles: ['consultant'] })
      expect(await signIn(place, new Browser(), sub)).toBe(NO_ACCESS)
      expect(await db().select().from(users).where(eq(users.email, email))).toEqual([])
      const neighbour = await place.test.found()
      await invite(place, { email, municipalityId: neighbour, roles: ['consultant'] })
      const browser = new Browser()
      await signIn(place, browser, sub)
      const { user } = await sessionOf(place, browser)
      expect(user?.memberships).toMatchObject([{ municipality: { id: neighbour }, roles: ['consultant'] }])
    })
  })

  describe('with roles from the administration', () => {
    let place: Place
    beforeAll(async () => {
      place = await openPlace(create, { claimsInIdToken: true, isPublic: true })
    })
    afterAll(() => place.close())

    it('let in whoever was invited under a verified address, once and in time', async () => {
      const departmentIds = [newId()]
      const email = 'ines@stadt.example'
      const expired = { email, roles: ['admin'], lifeMs: -1 } as const
      await invite(place, expired)
      place.accounts.set('ines', { name: 'Ines', email: 'Ines@Stadt.example', email_verified: true })
      expect(await signIn(place, new Browser(), 'ines')).toBe(NO_ACCESS)
      await invite(place, { email, roles: ['departmentHead'], departmentIds })
      place.accounts.set('ivo', { name: 'Ivo', email, email_verified: false })
      expect(await signIn(place, new Browser(), 'ivo')).toBe(NO_ACCESS)

      const browser = new Browser()
      await signIn(place, browser, 'ines')
      const { user } = await sessionOf(place, browser)
      expect(user?.memberships).toMatchObject([{ roles: ['departmentHead'], departmentIds }])
      const open = await place.test.identity.database.db
        .select()
        .from(oneTimeLinks)
        .where(and(eq(oneTimeLinks.email, email), eq(oneTimeLinks.municipalityId, HOME)))
      expect(open).toHaveLength(1)
      expect(open[0]!.roles).toEqual(expired.roles)
      // What the provider says of roles means nothing here.
      place.accounts.set('ines', { name: 'Ines', email, email_verified: true, groups: ['admin'] })
      await signIn(place, browser, 'ines')
      expect(await rolesOf(place, browser)).toEqual(['departmentHead'])
    })

    it('lead to the account that was there before, and stay its own when the address changes', async () => {
      const local = await place.test.join({ roles: ['consultant'], email: 'lea@stadt.example' })
      place.accounts.set('lea', { name: 'Lea', email: 'lea@stadt.example', email_verified: true })
      await signIn(place, new Browser(), 'lea')
      place.accounts.set('lea', { name: 'Lea', email: 'lea.neu@stadt.example', email_verified: true })
      const browser = new Browser()
      await signIn(place, browser, 'lea')
      const { user } = await sessionOf(place, browser)
      expect(user).toMatchObject({ id: local.userId, name: 'Lea', email: 'lea@stadt.example' })
    })
  })

  it('say nothing where there are several municipalities and none is named', async () => {
    const place = await openPlace(create, { settings: { roles: { ...MAPPING, municipalityId: undefined } } })
    place.accounts.set('rita', { ...RITA, ...inRoles('it') })
    const browser = new Browser()
    expect(await signIn(place, browser, 'rita')).toBe('/verwaltung?tab=rollen')
    await place.test.found()
    place.accounts.set('bert', { ...RITA, email: 'bert@stadt.example', ...inRoles('it') })
    expect(await signIn(place, new Browser(), 'bert')).toBe(NO_ACCESS)
    expect(place.logged()).toContain('OIDC_MUNICIPALITY')
    await place.close()
  })
})
