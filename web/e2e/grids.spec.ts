import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { openStrategy, readPlan } from './plan.ts'

const grid = (page: Page) => page.getByRole('grid')
const status = (page: Page) => page.locator('.status')

/** Which column stands under this head. */
async function columnOf(page: Page, head: string): Promise<number> {
  const heads = await grid(page).getByRole('columnheader').allInnerTexts()
  return heads.findIndex((text) => text.trim() === head) + 1
}

async function cellOf(page: Page, row: string, head: string) {
  const column = await columnOf(page, head)
  return page.locator(`[role="row"][data-row='${row}'] [aria-colindex="${column}"]`)
}

async function paste(page: Page, text: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((written) => navigator.clipboard.writeText(written), text)
  await page.keyboard.press('Control+v')
}

const costsOf = async (page: Page, measureId: string, title: string) =>
  (await readPlan(page.request)).costItems
    .filter((item) => item.measureId === measureId && item.title === title)
    .map(({ year, plannedCents }) => [year, plannedCents] as const)
    .sort(([a], [b]) => a - b)

test('a treasurer finds the year that lacks money and closes the gap of a measure by keyboard', async ({
  page,
}) => {
  const measure = (await readPlan(page.request)).measures.find(({ key }) => key === 'M-003')!
  await page.goto('/finanzen')
  await page.getByRole('link', { name: 'Mittel' }).click()
  await page.getByLabel('Lücke im Haushaltsjahr').selectOption({ label: '2028: 1.275.500,00\u00A0€ fehlen' })
  const gap = await cellOf(page, `gap ${measure.id}`, '2028')
  await expect(gap).toContainText('58.000,00')
  await expect(gap).toContainText('Lücke')
  await expectNoAxeViolations(page)

  const begun = page.locator(`[data-row='new ${measure.id}']`).getByRole('rowheader')
  await begun.click()
  await page.keyboard.type('Eigenmittel k')
  await page.keyboard.press('Tab')
  await expect(status(page)).toContainText('Eine Quelle ergänzt.')
  const source = await page
    .locator('[role="row"]')
    .filter({ hasText: 'M-003' })
    .filter({ hasText: 'Mittel' })
    .first()
    .getAttribute('data-row')
  await (await cellOf(page, source!, '2028')).click()
  await page.keyboard.type('-58000')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('Ein Betrag ist nicht negativ.')
  await page.keyboard.press('F8')
  await page.keyboard.type('58.000,00 €')
  await page.keyboard.press('Enter')
  await expect(gap).toContainText('0,00')
  await expect(gap).toContainText('gedeckt')
  await expect(await cellOf(page, 'all gap', '2028')).toContainText('1.217.500,00')
  await expect(status(page)).not.toContainText('nicht übernommen')
})

test('lines of a spreadsheet become cost, an amount is spread over the years, and each is one step to undo', async ({
  page,
}) => {
  const measure = (await readPlan(page.request)).measures.find(({ key }) => key === 'M-001')!
  await page.goto(`/fahrplan?select=${measure.id}`)
  await page.getByRole('tab', { name: 'Geld' }).click()
  await page.getByRole('link', { name: 'Kosten als Tabelle' }).click()
  await expect(page.getByLabel('Maßnahme', { exact: true })).toHaveValue(measure.id)
  await page.locator(`[data-row='new ${measure.id}']`).getByRole('rowheader').click()
  await paste(
    page,
    'Schulung der Redaktion\t\tSchulung\tkonsumtiv\tnein\t1.250,50\t2.000,00 €\r\nFotorechte\t\tSonstiges\tkonsumtiv\tnein\t300\t0,125\r\n',
  )
  await expect(status(page)).toContainText('2 Zeilen angelegt.')
  await expect
    .poll(() => costsOf(page, measure.id, 'Schulung der Redaktion'))
    .toEqual([
      [2026, 125_050],
      [2027, 200_000],
    ])
  await page.getByRole('button', { name: 'Zur nächsten' }).click()
  await expect(grid(page).locator('[aria-invalid="true"]')).toContainText('0,125')
  await expect(grid(page).locator('[aria-invalid="true"]')).toHaveAccessibleDescription(
    /höchstens zwei Nachkommastellen/,
  )
  await page.keyboard.press('Escape')

  await grid(page).getByRole('rowheader', { name: 'Schulung der Redaktion' }).click()
  await page.getByRole('button', { name: 'Betrag verteilen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Betrag' }).fill('10000')
  await dialog.getByRole('radio', { name: 'Jährlich wiederkehrend' }).check()
  await dialog.getByLabel('Von', { exact: true }).selectOption('2027')
  await dialog.getByLabel('Bis', { exact: true }).selectOption('2028')
  await expect(dialog.getByRole('row', { name: /2028 Folgekosten/ })).toContainText('10.200,00')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Übernehmen' }).click()
  await expect
    .poll(() => costsOf(page, measure.id, 'Schulung der Redaktion'))
    .toEqual([
      [2026, 125_050],
      [2027, 1_000_000],
      [2028, 1_020_000],
    ])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await costsOf(page, measure.id, 'Schulung der Redaktion')).length).toBe(2)

  await page.getByRole('button', { name: 'Zeile löschen' }).click()
  await expect.poll(() => costsOf(page, measure.id, 'Schulung der Redaktion')).toEqual([])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => costsOf(page, measure.id, 'Schulung der Redaktion')).toEqual([])
  await expect.poll(() => costsOf(page, measure.id, 'Fotorechte')).toEqual([])
})

test('frames and tranches are written too, and an empty frame is unknown', async ({ page }) => {
  await page.goto('/finanzen/rahmen')
  const row = page.locator('[role="row"]').filter({ hasText: 'Land Thüringen' }).first()
  await row.locator('[aria-colindex="4"]').click()
  await expect(row.locator('[aria-colindex="4"]')).toHaveText('unbekannt')
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await expect(row.locator('[aria-colindex="4"]')).toHaveText('0,00\u00A0€')
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Zuwendungen' }).click()
  await page.getByRole('button', { name: 'Abgerufen' }).click()
  const grant = page.locator('[role="row"]').filter({ hasText: 'M-006' })
  await grant.locator('[aria-colindex="5"]').click()
  await page.keyboard.type('12.345,67')
  await page.keyboard.press('Enter')
  await expect(grant.locator('[aria-colindex="5"]')).toHaveText('12.345,67\u00A0€')
  await expectNoAxeViolations(page)
})

test('a grant is entered in two cells, not twice, and its amount is spread over its years', async ({
  page,
}) => {
  await page.goto('/finanzen/zuwendungen')
  const begun = page.locator(`[data-row='new']`)
  const rows = grid(page).locator('[role="row"]')
  await grid(page).getByRole('rowheader').first().click()
  // One sum stands below it, and the window is shorter than the grid.
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(begun.getByRole('rowheader')).toBeFocused()
  await expect(begun.getByRole('rowheader')).toBeInViewport({ ratio: 1 })
  await page.keyboard.type('Horizont')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('Bitte noch die Maßnahme wählen.')
  await page.keyboard.type('M-002')
  await page.keyboard.press('Tab')
  await expect(status(page)).toContainText('Eine Zuwendung angelegt.')
  const made = rows.filter({ hasText: 'M-002' }).filter({ hasText: 'Horizont Europa' })
  await expect(made).toContainText('Idee')
  await expect(made.locator('[tabindex="0"]')).toBeFocused()
  await page.keyboard.type('3000')
  await page.keyboard.press('Enter')
  await expect(made.locator('[aria-colindex="5"]')).toHaveText('3.000,00\u00A0€')

  // The same again is refused, in the form too.
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(begun.getByRole('rowheader')).toBeFocused()
  await paste(page, 'Horizont Europa\tM-002\t\tbewilligt\t1000\n')
  await expect(status(page)).toContainText('M-002 hat zu „Horizont Europa“ schon eine Idee')

  await made.getByRole('rowheader').click()
  await page.getByRole('button', { name: 'Betrag verteilen' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Betrag' })).toHaveValue('3.000')
  await dialog.getByLabel('Von', { exact: true }).selectOption('2027')
  await dialog.getByLabel('Bis', { exact: true }).selectOption('2028')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(made.locator('[aria-colindex="5"]')).toHaveText('')
  await expect(made.locator('[aria-colindex="6"]')).toHaveText('1.500,00\u00A0€')
  await page.getByRole('button', { name: 'Zuwendung löschen' }).click()
  await expect(made).toHaveCount(0)
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(made).toHaveCount(1)
  await page.getByRole('button', { name: 'Bewilligt' }).click()
  await expect(made.locator('[aria-colindex="6"]')).toHaveText('0,00\u00A0€')
})

test('a cleared line stays to be filled in again, empty, and is deleted only when somebody says so', async ({
  page,
}) => {
  const measure = (await readPlan(page.request)).measures.find(({ key }) => key === 'M-002')!
  await page.goto(`/finanzen/kosten?massnahme=${measure.id}`)
  await page.locator(`[data-row='new ${measure.id}']`).getByRole('rowheader').click()
  await paste(page, 'Lizenzen\t\tSoftware\tkonsumtiv\tnein\t1.000\t2.000\n')
  const line = grid(page).locator('[role="row"]').filter({ hasText: 'Lizenzen' })
  await line.locator('[aria-colindex="6"]').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Delete')
  await expect(status(page)).toContainText('2 Zellen geleert.')
  await expect(line.locator('[aria-colindex="6"]')).toHaveText('')
  await expect(line).not.toContainText('€')
  await line.locator('[aria-colindex="8"]').click()
  await page.keyboard.type('700')
  await page.keyboard.press('Enter')
  await expect.poll(() => costsOf(page, measure.id, 'Lizenzen')).toEqual([[2028, 70_000]])
  await line.locator('[aria-colindex="8"]').click()
  await paste(page, '\t\n')
  await expect(line).not.toContainText('€')
  await page.getByRole('button', { name: 'Zeile löschen' }).click()
  await expect(line).toHaveCount(0)
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(line).toHaveCount(1)
})

test('a source that is needed says by what, and one that is not is deleted and comes back', async ({
  page,
}) => {
  await page.goto('/finanzen/rahmen')
  await grid(page).getByRole('rowheader', { name: 'Land Thüringen' }).first().click()
  await page.getByRole('button', { name: 'Quelle löschen' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/„Land Thüringen“ lässt sich nicht löschen.*Förderprogramm/)
  await expectNoAxeViolations(page)
  await dialog
    .getByRole('link', { name: /Programm „/ })
    .first()
    .click()
  await expect(page).toHaveURL(/foerderung\/katalog\//)

  await page.goto('/finanzen/rahmen')
  await grid(page).getByRole('rowheader').first().click()
  await page.keyboard.press('Control+ArrowDown')
  // Two sums stand below it.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('Sparkassenstiftung')
  await page.keyboard.press('Enter')
  const source = grid(page).getByRole('rowheader', { name: 'Sparkassenstiftung' }).first()
  await source.click()
  await page.getByRole('button', { name: 'Quelle löschen' }).click()
  await expect(source).toHaveCount(0)
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(source).toBeVisible()

  await page.goto('/foerderung/katalog')
  await page.getByRole('button', { name: 'Land Thüringen bearbeiten' }).click()
  await expect(dialog).toContainText('lässt sich nicht löschen')
  await expect(dialog.getByRole('button', { name: 'Löschen' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Verwerfen' }).click()
  await page.getByRole('button', { name: 'Sparkassenstiftung bearbeiten' }).click()
  await dialog.getByRole('button', { name: 'Löschen' }).click()
  await expect(page.getByRole('button', { name: 'Sparkassenstiftung bearbeiten' })).toHaveCount(0)
})

test.describe('a consultant', () => {
  test.use({ role: 'consultant' })

  test('reads the grids of an adopted strategy, and is told why nothing can be changed', async ({ page }) => {
    const adopted = await openStrategy(page.request, 'adopted')
    await page.goto(`/finanzen/kosten?strategie=${adopted}`)
    await expect(page.getByText(/Diese Strategie ist beschlossen/).first()).toBeVisible()
    await expect(page.getByText('vertrauliche Maßnahme')).toBeVisible()
    await expect(grid(page).getByText('Neue Kostenposition')).toHaveCount(0)
    await grid(page).getByRole('rowheader').nth(1).click()
    await page.keyboard.type('x')
    await expect(status(page)).toContainText('Diese Strategie ist beschlossen')
  })
})
