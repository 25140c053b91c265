import type { Session } from '@fahrplan/shared/tenancy'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../../contract'
import { Browser, freePort, testDatabases } from '../../../testing'
import { startOidcProvider } from '../../../testing/oidcProvider'
import { FAILED, inRoles, pathOf, RITA, settingsOf, signIn, START } from './testing/place'

describe('a provider that cannot be relied on', () => {
  const { create } = testDatabases[0]!

  it('does not keep the application from starting, and is asked again when it is back', async () => {
    const [port, providerPort] = [await freePort(), await freePort()]
    const origin = `http://127.0.0.1:${port}`
    const accounts = new Map([['rita', { ...RITA, ...inRoles('it') }]])
    const known = { accounts, origins: [origin], host: 'localhost', port: providerPort } as const
    const first = await startOidcProvider(known)
    await first.stop()
    const test = await createTestApp(create, {
      config: { oidc: { ...settingsOf({ provider: first }), clientId: first.publicClientId } },
    })
    await test.app.listen({ port, host: '127.0.0.1' })
    const browser = new Browser()
    expect(pathOf(await browser.visit(`${origin}${START}`))).toBe(FAILED)
    const provider = await startOidcProvider(known)
    expect(await signIn({ origin }, browser, 'rita')).toBe('/verwaltung?tab=rollen')
    await provider.stop()
    expect((await browser.ask(`${origin}/api/session`, { method: 'DELETE' })).status).toBe(200)
    await test.close()
  })

  it('is not believed when it gives itself another name', async () => {
    const provider = await startOidcProvider({ accounts: new Map(), origins: ['http://localhost:3000'] })
    const issuer = provider.issuer.replace('127.0.0.1', 'localhost')
    const test = await createTestApp(create, { config: { oidc: { ...settingsOf({ provider }), issuer } } })
    const answer = await test.nobody.get(START)
    expect([answer.status, answer.headers.location]).toEqual([302, FAILED])
    await test.close()
    await provider.stop()
  })

  it('is not offered where there is none', async () => {
    const test = await createTestApp(create)
    expect((await test.nobody.get(START)).status).toBe(404)
    expect((await test.nobody.get(`${START}/callback?code=1`)).status).toBe(404)
    expect((await test.nobody.get('/api/session')).json<Session>().signIn.organisation).toBeNull()
    expect((await test.client.call('DELETE', '/api/session')).json()).toEqual({ redirectTo: null })
    await test.close()
  })
})
