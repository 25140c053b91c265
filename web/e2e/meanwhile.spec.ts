import type { Browser, Page } from '@playwright/test'
import { enter, expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, readPlan } from './plan.ts'
import type { FahrplanServer } from './server.ts'

const TITLE = 'Zwei Änderungen am selben Feld'

/** Somebody else, in a browser of their own. */
async function colleague(browser: Browser, server: FahrplanServer): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, locale: 'de-DE' })
  await enter(context.request, server.url, 'strategist')
  return context.newPage()
}

async function cellOf(page: Page, row: string, head: string) {
  await expect(page.getByRole('grid')).toBeVisible()
  const heads = await page.getByRole('grid').getByRole('columnheader').allInnerTexts()
  const column = heads.findIndex((text) => text.trim() === head) + 1
  return page.locator(`[role="row"][data-row='${row}'] [aria-colindex="${column}"]`)
}

async function write(page: Page, row: string, head: string, text: string) {
  await (await cellOf(page, row, head)).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Until the server has it. */
async function save(page: Page, row: string, head: string, text: string) {
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/commits') && answer.ok())
  await write(page, row, head, text)
  await saved
}

const hint = (page: Page) => page.locator('.sheet-cell__reason')

const dialogOf = (page: Page) => page.getByRole('dialog', { name: TITLE })

/** The measure, and the first of its cost lines. */
async function aCostLine(page: Page, key: string) {
  const { measures, costItems } = await readPlan(page.request)
  const measure = measures.find((one) => one.key === key)!
  const item = costItems.find(({ measureId }) => measureId === measure.id)!
  await page.goto(`/finanzen/kosten?massnahme=${measure.id}`)
  const row = await page
    .locator('[role="row"]')
    .filter({ has: page.getByRole('rowheader', { name: item.title }) })
    .first()
    .getAttribute('data-row')
  return { measure, item, row: row! }
}

async function costsOf(page: Page, measureId: string, title: string, year: number) {
  const { costItems } = await readPlan(page.request)
  return costItems
    .filter((one) => one.measureId === measureId && one.title === title && one.year === year)
    .map(({ plannedCents }) => plannedCents)
}

test('somebody else writes in the cell that I have open: I am told, and choose between both amounts', async ({
  page,
  browser,
  server,
}) => {
  const { measure, item, row } = await aCostLine(page, 'M-020')
  const other = await colleague(browser, server)
  await other.goto(page.url())
  const year = String(item.year)
  await (await cellOf(page, row, year)).click()
  await page.keyboard.press('F2')
  await write(other, row, year, '77777')
  await expect(hint(page)).toContainText('Inzwischen steht hier: 77.777,00')
  await page.getByRole('textbox', { name: year }).fill('88888')
  await page.keyboard.press('Enter')

  const dialog = dialogOf(page)
  await expect(dialog.getByText(`${item.title} ${year} · Geplant`)).toBeVisible()
  await expect(dialog.getByLabel(/Mein Wert: 88\.888,00/)).toBeChecked()
  await expectNoAxeViolations(page)
  await dialog.getByLabel(/Der andere Wert: 77\.777,00/).check()
  await dialog.getByRole('button', { name: 'Auswahl übernehmen' }).click()
  await expect(await cellOf(page, row, year)).toContainText('77.777,00')
  expect(await costsOf(page, measure.id, item.title, item.year)).toEqual([7_777_700])
  await other.context().close()
})

test('two fill the same empty cell, one of them without a connection: it is one amount, and not two', async ({
  page,
  browser,
  server,
}) => {
  const { measure, item, row } = await aCostLine(page, 'M-021')
  const other = await colleague(browser, server)
  await other.goto(page.url())
  const { costItems } = await readPlan(page.request)
  const taken = costItems.filter(({ measureId, title }) => measureId === measure.id && title === item.title)
  const year = [2026, 2027, 2028, 2029, 2030].find((one) => !taken.some((known) => known.year === one))!
  await expect(await cellOf(other, row, String(year))).toBeVisible()
  await other.context().setOffline(true)
  await write(other, row, String(year), '40002')
  await save(page, row, String(year), '40001')
  await other.context().setOffline(false)

  const dialog = dialogOf(other)
  await expect(dialog.getByLabel(/Mein Wert: 40\.002,00/)).toBeChecked({ timeout: 20_000 })
  await expect(dialog.getByLabel(/Der andere Wert: 40\.001,00/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Auswahl übernehmen' }).click()
  await expect(await cellOf(page, row, String(year))).toContainText('40.002,00')
  expect(await costsOf(page, measure.id, item.title, year)).toEqual([4_000_200])
  await other.context().close()
})

test('two promise the same source for the same year: the second one is asked, and not refused', async ({
  page,
  browser,
  server,
}) => {
  const { measures } = await readPlan(page.request)
  const measure = measures.find(({ key }) => key === 'M-003')!
  await page.goto(`/finanzen/mittel?massnahme=${measure.id}`)
  await page.locator(`[data-row='new ${measure.id}']`).getByRole('rowheader').click()
  await page.keyboard.type('Eigenmittel i')
  await page.keyboard.press('Tab')
  const line = page
    .locator(`[role="row"][data-row^='${measure.id} ']`)
    .filter({ hasText: 'Eigenmittel investiv' })
  const row = (await line.getAttribute('data-row'))!
  const other = await colleague(browser, server)
  await other.goto(page.url())
  await expect(await cellOf(other, row, '2030')).toBeVisible()
  await other.context().setOffline(true)
  await write(other, row, '2030', '500')
  await save(page, row, '2030', '600')
  await other.context().setOffline(false)
  const dialog = dialogOf(other)
  await expect(dialog.getByText(/M-003 Eigenmittel investiv .*2030 · Geplant/)).toBeVisible({
    timeout: 20_000,
  })
  await dialog.getByRole('button', { name: 'Auswahl übernehmen' }).click()
  await expect(await cellOf(page, row, '2030')).toContainText('500,00')
  await other.context().close()
})

test('in the table of the roadmap it is the same', async ({ page, browser, server }) => {
  const milestone = await anOpenMilestone(page.request)
  const other = await colleague(browser, server)
  for (const one of [page, other]) {
    await one.goto('/fahrplan?ansicht=tabelle')
    await one.getByRole('searchbox').fill(milestone.title)
  }
  const end = await cellOf(page, milestone.id, 'Ende, geplant')
  await end.click()
  await page.keyboard.press('F2')
  await save(other, milestone.id, 'Ende, geplant', '15.02.2029')
  await expect(hint(page)).toContainText('Inzwischen steht hier: 15.02.2029')
  await page.getByRole('textbox', { name: 'Ende, geplant' }).fill('16.03.2029')
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByLabel('Mein Wert: 16.03.2029')).toBeChecked()
  await dialogOf(page).getByRole('button', { name: 'Meine Änderung verwerfen' }).click()
  await expect(end).toContainText('15.02.2029')
  await other.context().close()
})

test('in the tree, too, another title is no last word', async ({ page, browser, server }) => {
  const milestone = await anOpenMilestone(page.request, 1)
  const other = await colleague(browser, server)
  const address = `/fahrplan?ansicht=zeitplan&select=${milestone.id}`
  await Promise.all([page.goto(address), other.goto(address)])
  await page.locator(`[role="row"][data-row="${milestone.id}"]`).focus()
  await page.keyboard.press('F2')
  const field = page.locator(`[role="row"][data-row="${milestone.id}"]`).getByRole('textbox')
  await expect(field).toHaveValue(milestone.title)
  await other.getByRole('textbox', { name: 'Titel' }).fill('Von anderen')
  await other.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('textbox', { name: 'Titel' }).last()).toHaveValue('Von anderen')
  await field.fill('Von mir')
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByLabel('Mein Wert: Von mir')).toBeChecked()
  await expect(dialogOf(page).getByLabel(/Der andere Wert: Von anderen/)).toBeVisible()
  await other.context().close()
})
