import type { IssuedLink, Session } from '@fahrplan/shared/tenancy'
import { startMailServer } from '../../api/src/testing/mailServer.ts'
import { startOidcProvider } from '../../api/src/testing/oidcProvider.ts'
import { freePort } from '../../scripts/lib/freePort.mjs'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { Authenticator, chooseInUserMenu, PASSWORD, setUp, signIn, signOut } from './people.ts'
import { FahrplanServer } from './server.ts'

test.use({ role: null })

test('the first start leads from a printed link to an administrator, and the link is used up', async ({
  page,
}) => {
  const server = await FahrplanServer.launchEmpty()
  try {
    const link = server.setupLink()
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1, name: 'Fahrplan einrichten' })).toBeVisible()
    expect(new URL(page.url()).hash).toBe('')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Konto anlegen und beginnen' }).click()
    await expect(page.getByRole('textbox', { name: 'Name der Kommune' })).toBeFocused()
    await page.getByRole('textbox', { name: 'Name der Kommune' }).fill('Musterstadt')
    await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Ada Admin')
    await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill('ada@musterstadt.example')
    await page.getByLabel('Passwort wählen').fill('zu kurz')
    await page.getByRole('button', { name: 'Konto anlegen und beginnen' }).click()
    await expect(page.getByLabel('Passwort wählen')).toHaveAccessibleDescription(/12 Zeichen/)
    await page.getByLabel('Passwort wählen').fill('Musterstadt2027')
    await page.getByRole('button', { name: 'Konto anlegen und beginnen' }).click()
    await expect(page.getByLabel('Passwort wählen')).toHaveAccessibleDescription(/leicht zu erraten/)
    await expect(page.getByRole('textbox', { name: 'Ihr Name' })).toHaveValue('Ada Admin')
    await page.getByLabel('Passwort wählen').fill(PASSWORD)
    await page.getByRole('button', { name: 'Konto anlegen und beginnen' }).click()
    await expect(page.getByRole('button', { name: 'Benutzermenü: Ada Admin' })).toBeVisible()
    await expectNoAxeViolations(page)

    await page.goto(link)
    await expect(page.getByText('Dieser Link gilt nicht mehr')).toBeVisible()
    await server.stop()
    await server.start()
    expect(() => server.setupLink()).toThrow('printed no link')
  } finally {
    await server.dispose()
  }
})

test('somebody is invited, joins with the link, and sees what the role allows', async ({ page, browser }) => {
  const server = await FahrplanServer.launchEmpty()
  const context = await browser.newContext({ baseURL: server.url, locale: 'de-DE' })
  try {
    await setUp(page, server)
    await page.goto(`${server.url}/verwaltung/mitglieder`)
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Mitglied einladen' }).click()
    await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill('conny@beratung.example')
    await page.getByRole('button', { name: 'Einladung erstellen' }).click()
    await expect(page.getByText('Bitte mindestens eine Rolle wählen.')).toBeVisible()
    await page.getByRole('checkbox', { name: /Externe Beratung/ }).check()
    await page.getByRole('button', { name: 'Einladung erstellen' }).click()
    const field = page.getByRole('textbox', { name: /Link/ })
    await expect(field).toHaveValue(/\/einladung#/)
    await expectNoAxeViolations(page)
    const link = await field.inputValue()

    const guest = await context.newPage()
    await guest.goto(link)
    await expect(guest.getByText(/Musterstadt lädt Sie ein/)).toBeVisible()
    await expectNoAxeViolations(guest)
    await guest.getByRole('textbox', { name: 'Ihr Name' }).fill('Conny Consulting')
    await guest.getByLabel('Passwort wählen').fill(PASSWORD)
    await guest.getByRole('button', { name: 'Einladung annehmen' }).click()
    await expect(guest.getByRole('button', { name: 'Benutzermenü: Conny Consulting' })).toBeVisible()
    await guest.goto('/verwaltung/mitglieder')
    await expect(guest.getByRole('link', { name: 'Mitglied einladen' })).toHaveCount(0)

    await page.goto(`${server.url}/verwaltung/mitglieder`)
    await expect(page.getByRole('row', { name: /Conny Consulting/ })).toContainText('Externe Beratung')
    await expect(page.getByText('Es gibt keine offenen Einladungen.')).toBeVisible()
  } finally {
    await context.close()
    await server.dispose()
  }
})

test('when the last operator has gone, the next start prints a link for another one', async ({
  page,
  playwright,
}) => {
  const server = await FahrplanServer.launchEmpty()
  const guest = await playwright.request.newContext({ baseURL: server.url })
  try {
    await setUp(page, server)
    const { user } = (await (await page.request.get(`${server.url}/api/session`)).json()) as Session
    const invited = await page.request.post(
      `${server.url}/api/municipalities/${user!.memberships[0]!.municipality.id}/invitations`,
      { data: { email: 'bea@musterstadt.example', roles: ['admin'], departmentIds: [] } },
    )
    const { link } = ((await invited.json()) as { link: IssuedLink }).link
    const person = { token: link!.split('#')[1], name: 'Bea Berg', password: PASSWORD }
    expect((await guest.post('/api/links/invitation', { data: person })).ok()).toBe(true)

    await page.goto(`${server.url}/profil#daten`)
    await expect(page.getByText(/Sie haben die Rolle Betrieb/)).toBeVisible()
    await page.getByRole('button', { name: 'Konto löschen' }).click()
    await page.getByRole('dialog').getByLabel('Ihr Passwort').fill(PASSWORD)
    await page.getByRole('button', { name: 'Endgültig löschen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
    await server.stop()
    await server.start()

    await page.goto(server.operatorLink())
    await expect(page.getByRole('heading', { level: 1, name: 'Betrieb übernehmen' })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Mit meinem Konto anmelden' }).click()
    await signIn(page, 'bea@musterstadt.example')
    await expect(page.getByText(/Sie sind angemeldet als Bea Berg/)).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Betrieb übernehmen' }).click()
    await expect(page.getByRole('link', { name: 'Kommunen' })).toBeVisible()
    // The page is whole before the server goes, else a part of it would be missing.
    await expect(page.getByRole('heading', { level: 1, name: 'Mitglieder' })).toBeVisible()
    await server.stop()
    await server.start()
    expect(() => server.operatorLink()).toThrow('printed no link')
  } finally {
    await guest.dispose()
    await server.dispose()
  }
})

test('a forgotten password is set anew by mail, and everything else is signed out', async ({
  page,
  browser,
}) => {
  const post = await startMailServer()
  const server = await FahrplanServer.launchEmpty({
    SMTP_URL: post.url,
    MAIL_FROM: 'Fahrplan <fahrplan@musterstadt.example>',
  })
  const context = await browser.newContext({ baseURL: server.url, locale: 'de-DE' })
  try {
    await setUp(page, server)
    const other = await context.newPage()
    await other.goto('/anmelden')
    await other.getByRole('link', { name: 'Passwort vergessen?' }).click()
    await other.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill('niemand@musterstadt.example')
    await expectNoAxeViolations(other)
    await other.getByRole('button', { name: 'Link anfordern' }).click()
    await expect(other.getByText(/Gibt es ein Konto mit der Adresse/)).toBeVisible()
    await other.getByRole('button', { name: 'Andere Adresse eingeben' }).click()
    await other.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill('ada@musterstadt.example')
    await other.getByRole('button', { name: 'Link anfordern' }).click()
    const mail = await post.next()
    expect(mail.to).toEqual(['ada@musterstadt.example'])

    await other.goto(/http\S+\/passwort#\S+/.exec(mail.text)![0])
    await expect(other.getByRole('heading', { level: 1, name: 'Neues Passwort wählen' })).toBeVisible()
    await expectNoAxeViolations(other)
    await other.getByLabel('Neues Passwort').fill('fünf neue Ziegen im Juni')
    await other.getByRole('button', { name: 'Passwort speichern' }).click()
    await expect(other.getByRole('button', { name: 'Benutzermenü: Ada Admin' })).toBeVisible()

    await page.reload()
    await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
    await signIn(page, 'ada@musterstadt.example')
    await expect(page.getByText(/passen nicht zusammen/)).toBeVisible()
    await signIn(page, 'ada@musterstadt.example', 'fünf neue Ziegen im Juni')
    await expect(page.getByRole('button', { name: 'Benutzermenü: Ada Admin' })).toBeVisible()
  } finally {
    await context.close()
    await server.dispose()
    await post.stop()
  }
})

test('an own address is changed by the mail to the new one, and the old one is told', async ({ page }) => {
  const post = await startMailServer()
  const server = await FahrplanServer.launchEmpty({
    SMTP_URL: post.url,
    MAIL_FROM: 'Fahrplan <fahrplan@musterstadt.example>',
  })
  try {
    await setUp(page, server)
    await chooseInUserMenu(page, 'Profil')
    await page.getByRole('textbox', { name: 'Neue E-Mail-Adresse' }).fill('ada@musterstadt.example')
    await page.getByLabel('Passwort zur Bestätigung').fill('geraten')
    await page.getByRole('button', { name: 'Adresse ändern' }).click()
    await expect(page.getByText('Das ist Ihre jetzige Adresse.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Neue E-Mail-Adresse' }).fill('ada.admin@musterstadt.example')
    await page.getByRole('button', { name: 'Adresse ändern' }).click()
    await expect(page.getByText('Dieses Passwort stimmt nicht.')).toBeVisible()
    await page.getByLabel('Passwort zur Bestätigung').fill(PASSWORD)
    await page.getByRole('button', { name: 'Adresse ändern' }).click()
    await expect(page.getByText(/unterwegs an ada.admin@musterstadt.example/)).toBeVisible()
    await expectNoAxeViolations(page)

    const mail = await post.next()
    expect(mail.to).toEqual(['ada.admin@musterstadt.example'])
    await page.goto(/http\S+\/neue-adresse#\S+/.exec(mail.text)![0])
    await expect(page.getByText(/melden Sie sich mit ada.admin@musterstadt.example an/)).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Adresse bestätigen' }).click()
    await expect(page.getByText('Ihre Adresse: ada.admin@musterstadt.example')).toBeVisible()
    expect((await post.next()).to).toEqual(['ada@musterstadt.example'])
    await signOut(page)
    await signIn(page, 'ada.admin@musterstadt.example')
    await expect(page.getByRole('button', { name: 'Benutzermenü: Ada Admin' })).toBeVisible()
  } finally {
    await server.dispose()
    await post.stop()
  }
})

test('a second factor is set up, asked for, and replaced by a recovery code', async ({ page }) => {
  const server = await FahrplanServer.launchEmpty()
  try {
    await setUp(page, server)
    await chooseInUserMenu(page, 'Profil')
    await page.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click()
    await page.getByLabel('Ihr Passwort').fill(PASSWORD)
    await page.getByRole('button', { name: 'Weiter' }).click()
    const secret = page.getByRole('textbox', { name: 'Oder tippen Sie diesen Schlüssel in die App' })
    await expect(page.getByRole('img', { name: /QR-Code/ })).toBeVisible()
    await expect(page.getByText(/Lesen Sie diesen Code/)).toBeFocused()
    await expectNoAxeViolations(page)
    const authenticator = new Authenticator(await secret.inputValue())
    await page.getByRole('textbox', { name: 'Code aus der App' }).fill('000000')
    await page.getByRole('button', { name: 'Einschalten' }).click()
    await expect(page.getByText(/Dieser Code stimmt nicht/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Code aus der App' }).fill(authenticator.next())
    await page.getByRole('button', { name: 'Einschalten' }).click()
    const codes = page.getByRole('listitem').filter({ hasText: /^[A-Z0-9]{4,}(-[A-Z0-9]{4,})+$/i })
    await expect(codes).toHaveCount(10)
    const recovery = (await codes.first().textContent())!
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Ich habe die Codes aufbewahrt' }).click()
    await expect(page.getByRole('heading', { name: 'Zweiter Faktor' })).toBeFocused()
    await signOut(page)

    await signIn(page, 'ada@musterstadt.example')
    await expect(page.getByRole('textbox', { name: 'Code aus der App' })).toBeFocused()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Mit einem anderen Konto anmelden' }).click()
    await expect(page.getByRole('textbox', { name: 'E-Mail-Adresse' })).toBeFocused()
    await signIn(page, 'ada@musterstadt.example')
    await page.getByRole('textbox', { name: 'Code aus der App' }).fill(authenticator.next())
    await page.getByRole('button', { name: 'Bestätigen' }).click()
    await expect(page.getByRole('button', { name: 'Benutzermenü: Ada Admin' })).toBeVisible()
    await signOut(page)

    for (const outcome of ['works', 'is used up'] as const) {
      await signIn(page, 'ada@musterstadt.example')
      await page.getByRole('button', { name: /Wiederherstellungscode verwenden/ }).click()
      await expect(page.getByRole('textbox', { name: 'Wiederherstellungscode' })).toBeFocused()
      await page.getByRole('textbox', { name: 'Wiederherstellungscode' }).fill(recovery)
      await page.getByRole('button', { name: 'Bestätigen' }).click()
      if (outcome === 'works') {
        await expect(page.getByRole('button', { name: 'Benutzermenü: Ada Admin' })).toBeVisible()
        await signOut(page)
      } else await expect(page.getByText(/Wiederherstellungscode stimmt nicht/)).toBeVisible()
    }
  } finally {
    await server.dispose()
  }
})

test('people sign in with an account of their organisation, in the role that it says, and out again', async ({
  page,
}) => {
  const port = await freePort()
  const accounts = new Map([
    [
      'sven',
      { email: 'sven@musterstadt.example', email_verified: true, name: 'Sven Stratege', groups: ['planung'] },
    ],
    ['gast', { email: 'gast@musterstadt.example', email_verified: true, name: 'Gast', groups: [] }],
  ])
  const provider = await startOidcProvider({
    accounts,
    origins: [`http://127.0.0.1:${port}`],
    host: 'localhost',
  })
  const server = await FahrplanServer.launchEmpty({
    PORT: String(port),
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: 'Stadtkonto',
    OIDC_ROLE_CLAIM: 'groups',
    OIDC_ROLES: 'planung=strategist',
  })
  try {
    await setUp(page, server)
    await signOut(page)
    await expectNoAxeViolations(page)

    await page.getByRole('link', { name: 'Mit Stadtkonto anmelden' }).click()
    await page.getByRole('textbox', { name: 'Konto' }).fill('gast')
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await expect(page.getByText(/Fahrplan kennt keine Rolle für Sie/)).toBeVisible()
    await expectNoAxeViolations(page)

    await page.context().clearCookies()
    await page.goto(`${server.url}/verwaltung/strategien`)
    await page.getByRole('link', { name: 'Mit Stadtkonto anmelden' }).click()
    await page.getByRole('textbox', { name: 'Konto' }).fill('sven')
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await expect(page.getByRole('button', { name: 'Benutzermenü: Sven Stratege' })).toBeVisible()
    await expect(page).toHaveURL(/\/verwaltung\/strategien/)
    await chooseInUserMenu(page, 'Profil')
    await expect(page.getByText('Strategieteam').first()).toBeVisible()
    await chooseInUserMenu(page, 'Abmelden')
    await page.getByRole('button', { name: 'Überall abmelden' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
    expect((await page.request.get(`${server.url}/api/strategies`)).status()).toBe(401)
  } finally {
    await server.dispose()
    await provider.stop()
  }
})

test('signing out everywhere ends every other window, and its cookie is worth nothing', async ({
  page,
  browser,
}) => {
  const server = await FahrplanServer.launchEmpty()
  const context = await browser.newContext({ baseURL: server.url, locale: 'de-DE' })
  try {
    await setUp(page, server)
    const other = await context.newPage()
    await other.goto('/profil')
    await signIn(other, 'ada@musterstadt.example')
    await expect(other.getByRole('heading', { level: 1, name: 'Profil' })).toBeVisible()
    const [stolen] = await context.cookies()

    await page.goto(`${server.url}/profil`)
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Alle anderen Geräte abmelden' }).click()
    await expect(
      page.getByRole('region', { name: 'Meldungen' }).getByText('Alle anderen Geräte sind abgemeldet.'),
    ).toBeVisible()
    const answer = await fetch(`${server.url}/api/profile/sessions`, {
      headers: { cookie: `${stolen!.name}=${stolen!.value}` },
    })
    expect(answer.status).toBe(401)
    await other.getByRole('button', { name: 'Zugriffsschlüssel anlegen' }).click()
    await expect(other.getByRole('textbox', { name: 'Bezeichnung' })).toBeFocused()
    await other.getByRole('button', { name: 'Namen speichern' }).click()
    await expect(other.getByRole('heading', { name: 'Bitte melden Sie sich wieder an' })).toBeVisible()
    await expectNoAxeViolations(other)
    await signIn(other, 'ada@musterstadt.example')
    await expect(other.getByRole('textbox', { name: 'Bezeichnung' })).toBeVisible()
  } finally {
    await context.close()
    await server.dispose()
  }
})

test('failed attempts are answered more and more slowly, and the form says how long', async ({ page }) => {
  const server = await FahrplanServer.launchEmpty()
  try {
    await setUp(page, server)
    await signOut(page)
    await expect
      .poll(async () => {
        const { status } = await fetch(`${server.url}/api/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: 'ada@musterstadt.example', password: 'geraten' }),
        })
        return status
      })
      .toBe(429)
    await signIn(page, 'ada@musterstadt.example')
    await expect(page.getByText(/Zu viele Versuche/)).toBeVisible()
    await expectNoAxeViolations(page)
  } finally {
    await server.dispose()
  }
})
