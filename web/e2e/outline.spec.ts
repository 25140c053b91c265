import type { Locator, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, readPlan } from './plan.ts'

function rowOf(page: Page, id: string): Locator {
  return page.locator(`[role="row"][data-row="${id}"]`)
}

/** The row of something, with the focus and nothing beside it. */
async function focused(page: Page, id: string): Promise<Locator> {
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${id}`)
  await expect(rowOf(page, id)).toBeVisible()
  await page.getByRole('button', { name: 'Seitenbereich schließen' }).click()
  await expect(rowOf(page, id)).toBeFocused()
  return rowOf(page, id)
}

async function stepsOf(page: Page, measureId: string) {
  const { workPackages, milestones } = await readPlan(page.request)
  return [...workPackages, ...milestones].filter((step) => step.measureId === measureId)
}

function toast(page: Page, text: RegExp | string): Locator {
  return page.getByRole('region', { name: 'Meldungen' }).getByText(text)
}

test('a step is moved up and down in its list by key, and duplicated, and the focus goes along', async ({
  page,
}) => {
  const { id, title, measureId } = await anOpenMilestone(page.request)
  const row = await focused(page, id)
  const place = () => row.getAttribute('aria-posinset').then(Number)
  const was = await place()
  await row.press(was > 1 ? 'Alt+PageUp' : 'Alt+PageDown')
  await expect.poll(place).toBe(was > 1 ? was - 1 : was + 1)
  await expect(row).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(place).toBe(was)

  const before = await stepsOf(page, measureId)
  await row.press('d')
  await expect(toast(page, `„${title}“ dupliziert.`)).toBeVisible()
  await expect.poll(async () => (await stepsOf(page, measureId)).length).toBe(before.length + 1)
  const copy = (await stepsOf(page, measureId)).find((step) => step.title === `${title} (Kopie)`)!
  await expect(rowOf(page, copy.id)).toBeFocused()
  await expect(rowOf(page, copy.id)).toHaveAttribute('aria-posinset', String(was + 1))

  await rowOf(page, copy.id).press('Delete')
  await expect.poll(async () => (await stepsOf(page, measureId)).length).toBe(before.length)
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect.poll(async () => (await stepsOf(page, measureId)).length).toBe(before.length + 1)
})

test('a measure with its steps is duplicated and moved to another decision point with buttons', async ({
  page,
}) => {
  const { measures, decisionPoints } = await readPlan(page.request)
  const { measureId } = await anOpenMilestone(page.request)
  const original = measures.find(({ id }) => id === measureId)!
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${measureId}`)
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByRole('button', { name: 'Duplizieren' }).click()
  await expect(panel.getByLabel('Titel', { exact: true })).toHaveValue(`${original.title} (Kopie)`)
  const copied = async () =>
    (await readPlan(page.request)).measures.find(({ title }) => title === `${original.title} (Kopie)`)
  await expect.poll(copied).toBeDefined()
  const copy = (await copied())!
  expect((await stepsOf(page, copy.id)).length).toBeGreaterThan(0)

  await panel.getByRole('button', { name: 'Woandershin verschieben' }).click()
  const dialog = page.getByRole('dialog')
  await expectNoAxeViolations(page)
  const choice = dialog.getByLabel('Beschlusspunkt')
  const target = await choice.locator('option:not([disabled])').first().getAttribute('value')
  await choice.selectOption(target)
  await dialog.getByRole('button', { name: 'Verschieben' }).click()
  const { number } = decisionPoints.find(({ id }) => id === target)!
  await expect(panel.getByRole('listitem').getByText(number)).toBeVisible()
})

test('several steps come from lines, and what is wrong with one is said before', async ({ page }) => {
  const { id, measureId } = await anOpenMilestone(page.request, 1)
  const row = await focused(page, id)
  const before = await stepsOf(page, measureId)
  await row.press('n')
  const dialog = page.getByRole('dialog')
  const lines = dialog.getByLabel('Eine Zeile je Eintrag')
  await expect(lines).toBeFocused()
  await page.keyboard.type('Markterkundung 01.03.2028 – 31.05.2028\nZuschlag am 31.02.2028')
  await expect(dialog.getByText('Diesen Tag gibt es nicht.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '2 anlegen' })).toBeDisabled()
  for (let letter = 0; letter < 10; letter++) await page.keyboard.press('Backspace')
  await page.keyboard.type('30.06.2028')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await stepsOf(page, measureId)).length).toBe(before.length + 2)
  const made = await stepsOf(page, measureId)
  expect(made).toContainEqual(expect.objectContaining({ title: 'Zuschlag', planned: '2028-06-30' }))
  const first = made.find(({ title }) => title === 'Markterkundung')!
  expect(first).toMatchObject({ start: '2028-03-01', end: '2028-05-31' })
  await expect(rowOf(page, first.id)).toBeFocused()
})

test('measures with steps are typed as an outline: Tab indents, and leads on where it cannot', async ({
  page,
}) => {
  const { measures } = await readPlan(page.request)
  const { measureId } = await anOpenMilestone(page.request)
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${measureId}`)
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByRole('listitem').getByRole('button').first().click()
  await panel.getByRole('button', { name: 'Maßnahmen erfassen' }).click()
  const dialog = page.getByRole('dialog')
  await page.keyboard.type('Sprechende Wegweiser')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Abnahme 01.10.2028')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Schulung')
  await page.keyboard.press('Tab')
  const button = dialog.getByRole('button', { name: '3 anlegen' })
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const made = async () =>
    (await readPlan(page.request)).measures.find(({ title }) => title === 'Sprechende Wegweiser')
  await expect.poll(made).toBeDefined()
  expect((await readPlan(page.request)).measures).toHaveLength(measures.length + 1)
  expect((await stepsOf(page, (await made())!.id)).map(({ title }) => title).sort()).toEqual([
    'Abnahme',
    'Schulung',
  ])
})
