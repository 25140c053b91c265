import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { readPlan } from './plan.ts'

async function openExport(page: Page): Promise<Locator> {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await expect(page.locator('.gantt-bar').first()).toBeVisible()
  await page.getByRole('button', { name: 'Exportieren und drucken' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fahrplan exportieren und drucken' })
  await expect(dialog.locator('svg[role="img"]')).toBeVisible()
  return dialog
}

async function download(page: Page, dialog: Locator): Promise<Download> {
  const begun = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Herunterladen' }).click()
  const file = await begun
  await expect(dialog).toBeHidden()
  return file
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path())
}

/** Of the first page, in points. */
function mediaBoxOf(pdf: Buffer): string | undefined {
  return /\/MediaBox \[ ?([\d. ]+) ?\]/.exec(pdf.toString('latin1'))?.[1]
}

test('the roadmap leaves as PDF, named after strategy and day', async ({ page }) => {
  const dialog = await openExport(page)
  const file = await download(page, dialog)
  expect(file.suggestedFilename()).toMatch(/^fahrplan-[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.pdf$/)
  const pdf = await bytesOf(file)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(20_000)
})

test('one sheet of A0 as SVG holds the title, the legend and the colours of the chart', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const dialog = await openExport(page)
  const tones = await page
    .locator('.gantt')
    .evaluate((chart) =>
      Array.from({ length: 10 }, (_, tone) =>
        getComputedStyle(chart).getPropertyValue(`--gantt-tone-${tone}`),
      ),
    )
  await dialog.getByLabel('Titel auf dem Blatt').fill('Für den Ausschuss <&> Rat')
  await dialog.getByLabel('Papier').selectOption('A0')
  await dialog.getByLabel('Aufteilung').selectOption('sheet')
  await dialog.getByLabel('Format').selectOption('svg')
  await dialog.getByRole('radio', { name: 'Der ganze Fahrplan' }).check()
  const svg = (await bytesOf(await download(page, dialog))).toString()
  expect(svg).toContain('width="1189mm" height="841mm"')
  expect(svg).toContain('Für den Ausschuss &lt;&amp;&gt; Rat')
  for (const text of ['Meilenstein', 'Seite 1 von 1', 'Stand: ']) expect(svg).toContain(text)
  expect(svg).toContain('data:font/woff2;base64,')
  const drawn = tones.filter((tone) => svg.includes(tone))
  expect(drawn.length).toBeGreaterThan(3)
})

test('a picture is as large as its resolution says, several come in one archive', async ({ page }) => {
  const dialog = await openExport(page)
  await dialog.getByLabel('Aufteilung').selectOption('sheet')
  await dialog.getByLabel('Format').selectOption('png')
  await dialog.getByLabel('Auflösung').selectOption('screen')
  const png = await bytesOf(await download(page, dialog))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1123, 794])

  await page.getByRole('button', { name: 'Exportieren und drucken' }).click()
  await dialog.getByLabel('Aufteilung').selectOption('pages')
  await dialog.getByLabel('Zeitachse').selectOption('months')
  await expect(dialog.getByText('Die Seiten kommen zusammen in einer ZIP-Datei.')).toBeVisible()
  await dialog.getByLabel('Papier').selectOption('A0')
  await dialog.getByLabel('Auflösung').selectOption('print')
  await expect(dialog.getByText(/höchstens \d+ dpi/)).toBeVisible()
  await dialog.getByLabel('Format').selectOption('svg')
  const file = await download(page, dialog)
  expect(file.suggestedFilename()).toMatch(/\.zip$/)
  expect((await bytesOf(file)).subarray(0, 2).toString()).toBe('PK')
})

test('what is confidential is marked, and can be left out', async ({ page }) => {
  const { measures } = await readPlan(page.request)
  const secret = measures.find(({ confidentiality }) => confidentiality === 'restricted')!
  const dialog = await openExport(page)
  await dialog.getByLabel('Aufteilung').selectOption('sheet')
  const preview = dialog.locator('svg[role="img"]')
  await expect(dialog.getByText(/^Enthält \d+ vertrauliche Maßnahmen$/)).toBeVisible()
  await expect(preview).toContainText('Enthält Vertrauliches')
  await expect(preview).toContainText(secret.key)
  await dialog.getByLabel('Vertrauliche Maßnahmen weglassen').check()
  await expect(preview).not.toContainText('Enthält Vertrauliches')
  await expect(preview).not.toContainText(secret.key)
  await expect(preview).toContainText('ohne Vertrauliches')
})

test('the dialog works by keyboard, is left with Escape and is accessible', async ({ page }) => {
  const dialog = await openExport(page)
  await expect(dialog.getByRole('radio', { name: 'Was gerade zu sehen ist' })).toBeFocused()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Nächste Seite' }).press('Enter')
  await expect(dialog.locator('[aria-live]')).toHaveText(/^Seite 2 von \d+$/)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Exportieren und drucken' })).toBeFocused()
})

test('what is folded away is not exported, nor is the critical path asked for', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await page.getByRole('button', { name: 'Nur Maßnahmen' }).click()
  await page.getByRole('button', { name: 'Exportieren und drucken' }).click()
  const dialog = page.getByRole('dialog')
  const preview = dialog.locator('svg[role="img"]')
  await dialog.getByLabel('Aufteilung').selectOption('sheet')
  const { milestones, measures } = await readPlan(page.request)
  await expect(preview).toContainText(measures[0]!.key)
  await expect(preview).toContainText('nicht alle Zeilen aufgeklappt')
  await expect(preview).not.toContainText(milestones[0]!.title.slice(0, 12))
  await dialog.getByRole('radio', { name: 'Der ganze Fahrplan' }).check()
  await expect(preview).toContainText(milestones[0]!.title.slice(0, 12))
})

test("the browser's own print gives sheets of the chart and nothing of the application", async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await expect(page.locator('.gantt-bar').first()).toBeVisible()
  const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  await expect.poll(async () => (await scripts()).some((name) => /\/export-[^/]+\.js/.test(name))).toBe(true)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const sheets = page.locator('.gantt-sheets > svg')
  expect(await sheets.count()).toBeGreaterThan(1)
  await page.emulateMedia({ media: 'print' })
  await expect(sheets.first()).toBeVisible()
  await expect(page.locator('#app')).toBeHidden()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(mediaBoxOf(pdf)).toMatch(/^0 0 84[12]\.\d+ 59[45]/)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(sheets).toHaveCount(0)
})
