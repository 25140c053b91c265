import type { Locator, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, decisionPoint, german, readPlan } from './plan.ts'

/** Opens the roadmap with a step selected, so that its row is in view. */
async function openAt(page: Page, id: string): Promise<Locator> {
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${id}`)
  const row = page.locator(`[role="row"][data-row="${id}"]`)
  await expect(row).toBeVisible()
  return row
}

async function closePanel(page: Page) {
  await page.getByRole('button', { name: 'Seitenbereich schließen' }).click()
}

async function plannedDay(page: Page, id: string): Promise<string> {
  const { milestones } = await readPlan(page.request)
  return milestones.find((one) => one.id === id)!.planned
}

test('a milestone is moved by mouse, and stays moved after a reload', async ({ page }) => {
  const milestone = await anOpenMilestone(page.request)
  const row = await openAt(page, milestone.id)
  await closePanel(page)
  const box = (await row.locator('[data-bar]').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2, { steps: 4 })
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => plannedDay(page, milestone.id)).not.toBe(milestone.planned)
  const moved = await plannedDay(page, milestone.id)
  expect(moved > milestone.planned).toBe(true)
  await expect(row).toContainText(german(moved))
  await page.reload()
  await expect(await openAt(page, milestone.id)).toContainText(german(moved))
})

test('Escape ends a drag without a change', async ({ page }) => {
  const milestone = await anOpenMilestone(page.request, 1)
  const row = await openAt(page, milestone.id)
  await closePanel(page)
  const box = (await row.locator('[data-bar]').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 80, box.y + box.height / 2, { steps: 6 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(row).toContainText(german(milestone.planned))
  expect(await plannedDay(page, milestone.id)).toBe(milestone.planned)
})

test('a milestone is moved by keyboard alone, announced, undone and redone', async ({ page }) => {
  const milestone = await anOpenMilestone(page.request, 2)
  const row = await openAt(page, milestone.id)
  await closePanel(page)
  await expect(row).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => plannedDay(page, milestone.id)).not.toBe(milestone.planned)
  const next = await plannedDay(page, milestone.id)
  expect(Date.parse(next) - Date.parse(milestone.planned)).toBe(86_400_000)
  await expect(
    page.locator('[aria-live]').filter({ hasText: `Meilenstein ${milestone.title} auf` }),
  ).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect.poll(() => plannedDay(page, milestone.id)).toBe(milestone.planned)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => plannedDay(page, milestone.id)).toBe(next)
  await page.reload()
  await expect(await openAt(page, milestone.id)).toContainText(german(next))
})

test('arrows walk the rows, fold and open them, and Enter leads into the form', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan')
  const rows = page.getByRole('treegrid').getByRole('row')
  await rows.nth(1).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[role="row"]:focus')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[role="row"]:focus')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[role="row"]:focus')).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Titel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Einzelheiten' })).toBeHidden()
  await expect(page.locator('[role="row"]:focus')).toHaveAttribute('aria-level', '2')
})

test('the form names what is wrong, keeps what was typed, and saves it', async ({ page }) => {
  const milestone = await anOpenMilestone(page.request, 3)
  await openAt(page, milestone.id)
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByRole('textbox', { name: 'Abnahmekriterium' }).fill('Der Bericht liegt dem Ausschuss vor.')
  await panel.getByRole('textbox', { name: 'Titel' }).fill('')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  await expect(panel.getByRole('textbox', { name: 'Titel' })).toHaveAccessibleDescription(/Bitte ausfüllen/)
  await expect(panel.getByRole('textbox', { name: 'Titel' })).toBeFocused()
  await expect(panel.getByRole('textbox', { name: 'Abnahmekriterium' })).toHaveValue(
    'Der Bericht liegt dem Ausschuss vor.',
  )
  await expectNoAxeViolations(page)
  await panel.getByRole('textbox', { name: 'Titel' }).fill('Umbenannt')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.locator(`[role="row"][data-row="${milestone.id}"]`)).toContainText('Umbenannt')
  await page.reload()
  await expect(panel.getByRole('textbox', { name: 'Abnahmekriterium' })).toHaveValue(
    'Der Bericht liegt dem Ausschuss vor.',
  )
})

test('reaching a milestone sets its day, and what is reached does not move', async ({ page }) => {
  const milestone = await anOpenMilestone(page.request, 4)
  await openAt(page, milestone.id)
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByLabel('Stand').selectOption({ label: 'Erreicht' })
  await expect(panel.getByRole('textbox', { name: 'Erreicht am' })).toHaveValue('23.11.2026')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  await expect(panel.getByText('Erreicht am 23.11.2026')).toBeVisible()
  await closePanel(page)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.locator('[aria-live]').filter({ hasText: 'Nicht verschoben' })).toBeAttached()
})

test('a measure with a work package and a milestone is added, and deleted again with undo', async ({
  page,
}) => {
  const { measures } = await readPlan(page.request)
  await openAt(page, await decisionPoint(page.request, '02a'))
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByRole('button', { name: 'Neue Maßnahme' }).click()
  await panel.getByRole('button', { name: 'Anlegen' }).click()
  await expect(panel.getByRole('textbox', { name: 'Titel' })).toBeFocused()
  await panel.getByRole('textbox', { name: 'Titel' }).fill('Elektronische Akte im Bauamt')
  await panel.getByRole('button', { name: 'Anlegen' }).click()
  await expect(page.getByRole('row', { name: /Elektronische Akte im Bauamt/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Neuer Meilenstein' }).click()
  await panel.getByRole('textbox', { name: 'Titel' }).fill('Akte eingeführt')
  await panel.getByRole('button', { name: 'Anlegen' }).click()
  await expect(page.getByRole('row', { name: /Akte eingeführt/ })).toBeVisible()
  expect((await readPlan(page.request)).measures).toHaveLength(measures.length + 1)

  await page.getByRole('row', { name: /Elektronische Akte im Bauamt/ }).click()
  await panel.getByRole('button', { name: 'Löschen' }).click()
  await expect(page.getByRole('row', { name: /Elektronische Akte im Bauamt/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(page.getByRole('row', { name: /Akte eingeführt/ })).toBeVisible()
})

test('nothing new comes under the struck decision point', async ({ page }) => {
  const row = await openAt(page, await decisionPoint(page.request, '02c'))
  await expect(row).toContainText('gestrichen')
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await expect(panel.getByText('Gestrichen. Abgedeckt durch 02e.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Neue Maßnahme' })).toHaveCount(0)
})

test('? shows the keys', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await expect(page.getByRole('treegrid')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Tastenkürzel im Fahrplan' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a deletion offers to take back itself, whatever was done since', async ({ page }) => {
  const milestone = await anOpenMilestone(page.request, 6)
  await openAt(page, milestone.id)
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByRole('button', { name: 'Löschen' }).click()
  await expect(page.locator(`[role="row"][data-row="${milestone.id}"]`)).toHaveCount(0)
  await page.getByRole('treegrid').getByRole('row').nth(4).click()
  await panel.getByRole('textbox', { name: 'Titel' }).fill('Danach umbenannt')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('row', { name: /Danach umbenannt/ })).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(page.locator(`[role="row"][data-row="${milestone.id}"]`)).toBeVisible()
  const { milestones, workPackages, measures } = await readPlan(page.request)
  expect(milestones.find(({ id }) => id === milestone.id)).toMatchObject({ title: milestone.title })
  expect([...milestones, ...workPackages, ...measures].map(({ title }) => title)).toContain(
    'Danach umbenannt',
  )
})

test('the focus never gets lost in the panel', async ({ page }) => {
  const { measures } = await readPlan(page.request)
  await openAt(page, measures.find(({ phase }) => phase === 'running')!.id)
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  const focusIsInPanel = () =>
    page.evaluate(() => document.querySelector('.inspector')!.contains(document.activeElement))
  for (const name of ['Neues Arbeitspaket', 'Neuer Meilenstein']) {
    await panel.getByRole('button', { name }).click()
    await expect(panel.getByRole('textbox', { name: 'Titel' })).toBeFocused()
    await panel.getByRole('button', { name: 'Verwerfen' }).click()
    await expect.poll(focusIsInPanel).toBe(true)
  }
  await panel.getByRole('tab', { name: 'Geld' }).click()
  await panel.getByRole('button', { name: 'Neue Kostenposition' }).click()
  await expect(panel.getByRole('textbox', { name: 'Titel' })).toBeFocused()
  await panel.getByRole('button', { name: 'Verwerfen' }).click()
  await expect.poll(focusIsInPanel).toBe(true)
})

test('what was typed survives walking to another row, and the page says that it waits', async ({ page }) => {
  const first = await anOpenMilestone(page.request, 7)
  await openAt(page, first.id)
  await page.getByRole('textbox', { name: 'Titel' }).fill('Halb fertig')
  await page.getByRole('treegrid').getByRole('row').nth(3).click()
  await page.getByRole('button', { name: 'Eine Eingabe nicht gespeichert' }).click()
  await expect(page.getByRole('textbox', { name: 'Titel' })).toHaveValue('Halb fertig')
  await page.getByRole('button', { name: 'Verwerfen' }).click()
  await expect(page.getByRole('textbox', { name: 'Titel' })).toHaveValue(first.title)
})
