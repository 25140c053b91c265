import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { expect } from './fixtures.ts'
import type { FahrplanServer } from './server.ts'

export const PASSWORD = 'vier kluge Ziegen im Mai'

/** A clock of its own would not do: the server takes each code once. */
export class Authenticator {
  readonly #totp: TOTP
  #steps = 0

  constructor(secret: string) {
    this.#totp = new TOTP({ secret: secret.replaceAll(' ', '') })
  }

  /** One that was not used yet, within the step before and the step after the present one. */
  next(): string {
    const step = this.#steps++ - 1
    if (step > 1) throw new Error('no code is left for this minute')
    return this.#totp.generate({ timestamp: Date.now() + step * 30_000 })
  }
}

/** The first administrator of a new installation, as the printed link makes one: a journey of its own fills its form. */
export async function setUp(page: Page, server: FahrplanServer): Promise<void> {
  const answer = await page.request.post(`${server.url}/api/links/setup`, {
    data: {
      token: new URL(server.setupLink()).hash.slice(1),
      municipalityName: 'Musterstadt',
      name: 'Ada Admin',
      email: 'ada@musterstadt.example',
      password: PASSWORD,
    },
  })
  expect(answer.ok(), 'the printed link makes an administrator').toBe(true)
  await page.goto(server.url)
  await expect(page.getByRole('button', { name: 'Benutzermenü: Ada Admin' })).toBeVisible()
}

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'E-Mail-Adresse', exact: true }).fill(email)
  await page.getByRole('textbox', { name: 'Passwort', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
}

export async function signOut(page: Page): Promise<void> {
  await chooseInUserMenu(page, 'Abmelden')
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
}

export async function chooseInUserMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Benutzermenü/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
