import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { setUp } from './people.ts'
import { FahrplanServer } from './server.ts'

test.use({ role: null })

test('an empty installation leads from the first strategy to the first measure', async ({ page }) => {
  const server = await FahrplanServer.launchEmpty()
  try {
    await setUp(page, server)
    await page.getByRole('textbox', { name: 'Titel' }).fill('Digitalstrategie Musterstadt')
    await page.getByRole('textbox', { name: 'Beginn' }).fill('01.01.2027')
    await page.getByRole('textbox', { name: 'Ende' }).fill('01.01.2032')
    await page.getByRole('button', { name: 'Strategie anlegen' }).click()
    await expect(page.getByRole('textbox', { name: 'Ende' })).toHaveAccessibleDescription(
      /höchstens fünf Jahre/,
    )
    await page.getByRole('textbox', { name: 'Ende' }).fill('31.12.2031')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Strategie anlegen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Digitalstrategie Musterstadt' })).toBeVisible()

    await page
      .getByRole('navigation', { name: 'Hauptnavigation' })
      .getByRole('link', { name: 'Fahrplan' })
      .click()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Neue Drucksache' }).click()
    await page.getByRole('textbox', { name: 'Nummer' }).fill('7/27')
    await page.getByRole('textbox', { name: 'Titel' }).fill('Digitalisierung der Verwaltung')
    await page.getByRole('button', { name: 'Anlegen' }).click()
    await page.getByRole('link', { name: 'Organisationseinheiten anlegen' }).click()
    await page.getByRole('button', { name: 'Neue Organisationseinheit' }).first().click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Hauptamt')
    await page.getByRole('button', { name: 'Anlegen' }).click()
    await expect(page.getByRole('list', { name: 'Organisationseinheiten' })).toContainText('Hauptamt')
    await page
      .getByRole('navigation', { name: 'Hauptnavigation' })
      .getByRole('link', { name: 'Fahrplan' })
      .click()
    await page.getByRole('button', { name: 'Neuer Beschlusspunkt' }).click()
    await page.getByRole('textbox', { name: 'Nummer' }).fill('1')
    await page.getByRole('textbox', { name: 'Titel' }).fill('Interne Prozesse')
    await page.getByRole('button', { name: 'Anlegen' }).click()

    await page.getByRole('row', { name: /Interne Prozesse/ }).click()
    await page.getByRole('button', { name: 'Neue Maßnahme' }).click()
    await page.getByRole('textbox', { name: 'Titel' }).fill('Elektronische Akte')
    await page.getByRole('button', { name: 'Anlegen' }).click()
    await expect(page.getByRole('row', { name: /Elektronische Akte/ })).toBeVisible()
  } finally {
    await server.dispose()
  }
})
