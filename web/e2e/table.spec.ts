import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, german, readPlan } from './plan.ts'

const END = 4

async function openTable(page: Page) {
  await page.goto('/fahrplan?ansicht=tabelle')
  await expect(page.getByRole('grid')).toBeVisible()
}

/** The search leaves a step and its measure: whatever is worked on is in view. */
async function search(page: Page, text: string) {
  await page.getByRole('searchbox').fill(text)
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: text })).toBeVisible()
}

const rowOf = (page: Page, id: string) => page.locator(`[role="row"][data-row="${id}"]`)
const cellOf = (page: Page, id: string, column: number) =>
  rowOf(page, id).locator(`[aria-colindex="${column + 1}"]`)
const status = (page: Page) => page.locator('.status')

async function paste(page: Page, text: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((written) => navigator.clipboard.writeText(written), text)
  await page.keyboard.press('Control+v')
}

async function plannedDay(page: Page, id: string): Promise<string | undefined> {
  return (await readPlan(page.request)).milestones.find((one) => one.id === id)?.planned
}

test('a day is changed by keyboard alone, what is wrong is kept and told, and undone it is as it was', async ({
  page,
}) => {
  const milestone = await anOpenMilestone(page.request)
  await openTable(page)
  await search(page, milestone.title)
  await cellOf(page, milestone.id, END).click()
  await page.keyboard.type('31.02.2029')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('Bitte ein Datum eingeben')
  await page.keyboard.press('F8')
  const cell = cellOf(page, milestone.id, END)
  await expect(cell).toBeFocused()
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(cell).toContainText('31.02.2029')
  await expect(cell).toHaveAccessibleDescription(/Bitte ein Datum eingeben/)
  await expectNoAxeViolations(page)
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1.3.2029')
  await page.keyboard.press('Enter')
  await expect.poll(() => plannedDay(page, milestone.id)).toBe('2029-03-01')
  await expect(cell).toHaveText('01.03.2029')
  await expect(status(page)).not.toContainText('nicht übernommen')
  await page.keyboard.press('Control+z')
  await expect.poll(() => plannedDay(page, milestone.id)).toBe(milestone.planned)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Nach unten ausfüllen')
  await expect(page.getByRole('dialog')).not.toContainText('Zeitachse')
})

test('lines of a spreadsheet become steps, cells go there and back, and each paste is one step to undo', async ({
  page,
}) => {
  const { measures } = await readPlan(page.request)
  const measure = measures.find(({ phase }) => phase === 'running')!
  const steps = async () => {
    const { workPackages, milestones } = await readPlan(page.request)
    return [...workPackages, ...milestones].filter(({ measureId }) => measureId === measure.id)
  }
  const before = await steps()
  await openTable(page)
  await search(page, measure.title)
  await rowOf(page, `new ${measure.id}`).getByRole('rowheader').click()
  await paste(page, 'Lasten erheben\t01.02.2027\t31.03.2027\r\nLasten erhoben\t15.04.2027\r\n')
  await expect(status(page)).toContainText('2 Schritte angelegt.')
  await expect.poll(async () => (await steps()).length).toBe(before.length + 2)
  const made = (await steps()).find(({ title }) => title === 'Lasten erhoben')!
  await expect(cellOf(page, made.id, END)).toHaveText('15.04.2027')

  const spanned = (await steps()).find(({ title }) => title === 'Lasten erheben')!
  await cellOf(page, spanned.id, 0).click()
  await cellOf(page, made.id, END).click({ modifiers: ['Shift'] })
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(10)
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('01.02.2027\t31.03.2027\n')
  await cellOf(page, made.id, END).click()
  await paste(page, '20.04.2027')
  await expect.poll(() => plannedDay(page, made.id)).toBe('2027-04-20')
  await page.keyboard.press('Control+z')
  await expect.poll(() => plannedDay(page, made.id)).toBe('2027-04-15')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await steps()).length).toBe(before.length)
})

test('columns are sorted, made wider and left out by mouse, and a row opens the panel', async ({ page }) => {
  await openTable(page)
  const head = page.getByRole('columnheader', { name: 'Ende, geplant' })
  await head.click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const { x, y, width } = (await head.boundingBox())!
  await page.mouse.move(x + width, y + 20)
  await page.mouse.down()
  await page.mouse.move(x + width + 60, y + 20, { steps: 3 })
  await page.mouse.up()
  await expect.poll(async () => (await head.boundingBox())!.width).toBe(width + 60)
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Spalten', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Kürzel' }).click()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Kürzel' })).toHaveCount(0)
  const name = page.getByRole('rowheader').nth(2)
  await name.hover()
  await name.getByRole('button').click()
  await expect(page.getByRole('complementary').getByRole('textbox', { name: 'Titel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('[role="row"]:focus-within')).toBeVisible()
})

test('on a phone the agenda begins today, and a day is changed from there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/fahrplan')
  await expect(page.getByRole('button', { name: 'Agenda' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Heute, 23.11.2026')).toBeInViewport()
  const milestone = await anOpenMilestone(page.request, 1)
  await page.getByRole('searchbox').fill(milestone.title)
  const entry = page.locator(`[data-entry="${milestone.id}"]`)
  await expect(entry).toContainText(german(milestone.planned))
  await expectNoAxeViolations(page)
  await entry.getByRole('button').click()
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByRole('textbox', { name: 'Geplant am' }).fill('01.03.2029')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  await expect.poll(() => plannedDay(page, milestone.id)).toBe('2029-03-01')
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  await page.getByRole('button', { name: 'Seitenbereich schließen' }).click()
  await expect(entry).toContainText('01.03.2029')
  await expect(entry.getByRole('button')).toBeFocused()
})

test.describe('the committee', () => {
  test.use({ role: 'committee' })

  test('reads the table, and is told why nothing can be changed', async ({ page }) => {
    await openTable(page)
    await page.getByRole('rowheader').first().click()
    await page.keyboard.type('x')
    await expect(status(page)).toContainText('einer Rolle vorbehalten')
    await expect(page.getByRole('grid').getByRole('textbox')).toHaveCount(0)
    await expect(page.getByText('Neuer Schritt')).toHaveCount(0)
  })
})

test('a cell that was not taken is kept when the table is left, counted, and found again', async ({
  page,
}) => {
  const milestone = await anOpenMilestone(page.request)
  await openTable(page)
  await search(page, milestone.title)
  const cell = cellOf(page, milestone.id, END)
  await cell.click()
  await page.keyboard.type('morgen')
  await page.keyboard.press('Enter')
  const note = page.getByRole('button', { name: 'Eine Eingabe nicht gespeichert' })
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(note).toBeHidden()
  await page.getByRole('searchbox').fill('gibt es nicht')
  await expect(note).toBeVisible()
  await page.getByRole('link', { name: 'Finanzen' }).first().click()
  await expect(page.getByRole('grid')).toBeHidden()
  await page.getByRole('link', { name: 'Fahrplan' }).last().click()
  await note.click()
  await expect(cell).toBeFocused()
  await expect(cell).toContainText('morgen')
  await expect(note).toBeHidden()
  const asked = page.waitForEvent('dialog')
  const reloaded = page.reload().catch(() => undefined)
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await reloaded
})
