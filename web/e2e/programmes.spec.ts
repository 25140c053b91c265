import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'

const FROZEN = 'Förderung nach der Thüringer E-Government-Richtlinie (ThürEGovRL)'

interface CatalogueFile {
  programmes: Record<string, unknown>[]
}

async function openCatalogue(page: Page): Promise<void> {
  await page.goto('/foerderung/katalog')
  await expect(page.getByRole('heading', { level: 1, name: 'Förderkatalog' })).toBeVisible()
}

test('a programme is created, with what is known and what is not', async ({ page }) => {
  await openCatalogue(page)
  await expect(page.getByRole('table', { name: 'Darlehen' })).toContainText('Investitionsprogramm')
  await expectNoAxeViolations(page)

  await page.getByRole('link', { name: 'Programm anlegen' }).click()
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expect(page.getByText('Bitte 2 Angaben berichtigen.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill('Musterförderung')
  await page.getByLabel('Geldgeber').selectOption({ label: 'Land Thüringen' })
  await page.getByRole('textbox', { name: 'Höchstsatz' }).fill('80,5')
  await page.getByRole('button', { name: 'Antragsfrist hinzufügen' }).click()
  await page.getByRole('textbox', { name: 'Frist 1: letzter Tag' }).fill('31.03.2027')
  await expectNoAxeViolations(page)

  // What was typed is still there when one comes back.
  await page.getByRole('link', { name: 'Zum Förderkatalog' }).click()
  await page.getByRole('link', { name: 'Programm anlegen' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Musterförderung')
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Musterförderung' })).toBeVisible()
  await expect(page.getByText('80,5 %').first()).toBeVisible()
  await expect(page.getByText('bis 31.03.2027, Beginn unbekannt')).toBeVisible()
  await expect(page.getByText('unbekannt, bitte prüfen').first()).toBeVisible()
  await expectNoAxeViolations(page)
})

test('rules that something was granted under become a new version, and the old one stays', async ({
  page,
}) => {
  await openCatalogue(page)
  await page.getByRole('link', { name: FROZEN }).first().click()
  await page.getByRole('link', { name: 'Bearbeiten' }).click()
  await expect(page.getByText(/bleibt deshalb, wie es ist: .*Höchstsatz/)).toBeVisible()

  // What nobody knew is filled in without another version, and who checked it may always be said.
  await page.getByRole('textbox', { name: 'Zweckbindung' }).fill('5')
  await page.getByRole('textbox', { name: 'Geprüft von' }).fill('Kämmerei')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('5 Jahre nach dem Zeitraum')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('5 Jahre nach dem Zeitraum')).toHaveCount(0)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('5 Jahre nach dem Zeitraum')).toBeVisible()

  await page.getByRole('link', { name: 'Bearbeiten' }).click()
  await page.getByRole('textbox', { name: 'Zweckbindung' }).fill('10')
  await expect(page.getByRole('button', { name: 'Speichern' })).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Zweckbindung' }).fill('5')
  await page.getByRole('textbox', { name: 'Höchstsatz' }).fill('50')
  await expect(page.getByText('Die Regeln dieser Fassung bleiben')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Speichern' })).toHaveCount(0)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Neue Fassung anlegen' }).click()

  const versions = page.getByRole('table', { name: 'Fassungen' })
  await expect(versions.getByRole('row').filter({ hasText: 'Fassung 2' })).toContainText('50 %')
  await expect(versions.getByRole('row').filter({ hasText: 'Fassung 1' })).toContainText('80 %')
  await versions.getByRole('link', { name: 'Fassung 1' }).click()
  await expect(page.getByText('Sie sehen eine ältere Fassung.')).toBeVisible()
  await expectNoAxeViolations(page)
})

test('a catalogue file is looked at, taken over in one step and taken back', async ({ page }) => {
  await openCatalogue(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Katalog herunterladen' }).click(),
  ])
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as CatalogueFile
  const [first] = file.programmes as [Record<string, unknown>]
  file.programmes.push(
    { ...first, key: 'neu', name: 'Ganz neues Programm' },
    { ...first, key: 'falsch', maxRate: 20_000 },
  )

  await page.getByRole('link', { name: 'Katalog übernehmen' }).click()
  await page.getByLabel('Katalogdatei').setInputFiles({
    name: 'katalog.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await expect(page.getByText(`programmes[${file.programmes.length - 1}].maxRate`)).toBeVisible()
  await expect(page.getByText('Ein Programm ist neu')).toBeVisible()
  await expect(page.getByText(`${file.programmes.length - 2} Programme bleiben, wie sie sind`)).toBeVisible()
  await expectNoAxeViolations(page)

  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  const added = page.getByRole('link', { name: 'Ganz neues Programm' }).first()
  await expect(added).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(added).toHaveCount(0)
})

test.describe('whoever only reads', () => {
  test.use({ role: 'departmentHead' })

  test('sees programmes, and no button that leads nowhere', async ({ page }) => {
    await openCatalogue(page)
    await expect(page.getByRole('link', { name: 'Programm anlegen' })).toHaveCount(0)
    await page.getByRole('link', { name: FROZEN }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: FROZEN })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Bearbeiten' })).toHaveCount(0)
  })
})
