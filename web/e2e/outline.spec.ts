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

async function measureNamed(page: Page, title: string) {
  return (await readPlan(page.request)).measures.find((measure) => measure.title === title)
}

function toast(page: Page, text: RegExp | string): Locator {
  return page.getByRole('region', { name: 'Meldungen' }).getByText(text)
}

/** As the browser hands over what was copied elsewhere. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, written) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', written)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Takes hold of a row in the tree and lets it go over another one. */
async function drag(page: Page, row: Locator, over: Locator, half: 'upper' | 'lower'): Promise<void> {
  const from = (await row.getByRole('rowheader').boundingBox())!
  const to = (await over.getByRole('rowheader').boundingBox())!
  await page.mouse.move(from.x + 120, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 120, to.y + to.height * (half === 'upper' ? 0.2 : 0.8), { steps: 5 })
  await page.mouse.up()
}

test('rows are ordered by key and by drag, duplicated and deleted, and the focus goes along', async ({
  page,
}) => {
  const { id, title, measureId } = await anOpenMilestone(page.request)
  const row = await focused(page, id)
  const place = () => row.getAttribute('aria-posinset').then(Number)
  await row.press('Space')
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await expect(panel).toBeVisible()
  await row.press('Escape')
  await expect(panel).toBeHidden()
  await expect(row).toBeFocused()
  const was = await place()
  await row.press(was > 1 ? 'Alt+PageUp' : 'Alt+PageDown')
  await expect.poll(place).toBe(was > 1 ? was - 1 : was + 1)
  await expect(row).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(place).toBe(was)

  const index = Number(await row.getAttribute('aria-rowindex'))
  const beside = page.locator(`[role="row"][aria-rowindex="${was > 1 ? index - 1 : index + 1}"]`)
  await drag(page, row, beside, was > 1 ? 'upper' : 'lower')
  await expect.poll(place).toBe(was > 1 ? was - 1 : was + 1)
  await expect(row).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(place).toBe(was)

  const before = await stepsOf(page, measureId)
  const steps = expect.poll(async () => (await stepsOf(page, measureId)).length)
  await row.press('d')
  await expect(toast(page, `„${title}“ dupliziert.`)).toBeVisible()
  await steps.toBe(before.length + 1)
  const copy = (await stepsOf(page, measureId)).find((step) => step.title === `${title} (Kopie)`)!
  await expect(rowOf(page, copy.id)).toBeFocused()
  await expect(rowOf(page, copy.id)).toHaveAttribute('aria-posinset', String(was + 1))

  await page.keyboard.press('Shift+ArrowUp')
  await row.press('Delete')
  await expect(toast(page, '2 Einträge gelöscht.')).toBeVisible()
  await expect(row).toHaveCount(0)
  const left = before.filter((step) => step.id !== id).map((step) => step.id)
  const heir = page.locator('[role="row"]:focus')
  await expect(heir).toHaveAttribute('aria-posinset', String(Math.min(was, left.length)))
  expect(left).toContain(await heir.getAttribute('data-row'))
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect.poll(place).toBe(was)
  await expect(row).toBeFocused()
})

test('steps and measures are typed in the tree, line by line or pasted, and titles are changed there', async ({
  page,
}) => {
  const { id, measureId } = await anOpenMilestone(page.request, 1)
  const row = await focused(page, id)
  const before = await stepsOf(page, measureId)
  await row.press('n')
  const field = page.getByRole('rowheader').getByRole('textbox')
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleName(/^Neuer Schritt von/)
  await page.keyboard.type('Markterkundung 01.03.2028')
  await page.mouse.move(900, 500)
  for (const way of [9_000, -20_000]) await page.mouse.wheel(0, way)
  await expect(field).toBeFocused()
  await page.keyboard.type(' – 31.05.2028')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await page.keyboard.type('! Zuschlag am 31.02.2028')
  await page.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription('Diesen Tag gibt es nicht.')
  for (let letter = 0; letter < 10; letter++) await page.keyboard.press('Backspace')
  await page.keyboard.type('30.06.2028')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Shift+Tab')
  await expect(field).toHaveAccessibleName(/^Neue Maßnahme zu/)
  await paste(
    field,
    'Sprechende Wegweiser\r\n\tAbnahme\t01.10.2028\r\n\tSchulung\t01.11.2028\t30.11.2028\r\n',
  )
  await expect.poll(() => measureNamed(page, 'Sprechende Wegweiser')).toBeDefined()
  await page.keyboard.press('Tab')
  await expect(field).toHaveAccessibleName('Neuer Schritt von „Sprechende Wegweiser“')
  await page.keyboard.type('Wartung')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)

  const made = (await measureNamed(page, 'Sprechende Wegweiser'))!
  await expect.poll(async () => (await stepsOf(page, made.id)).length).toBe(3)
  const added = (await stepsOf(page, measureId)).filter((step) => !before.some((old) => old.id === step.id))
  expect(added).toContainEqual(expect.objectContaining({ title: 'Zuschlag', planned: '2028-06-30' }))
  expect(added).toContainEqual(
    expect.objectContaining({ title: 'Markterkundung', start: '2028-03-01', end: '2028-05-31' }),
  )

  const last = (await stepsOf(page, made.id)).find(({ title }) => title === 'Wartung')!
  await expect(rowOf(page, last.id)).toBeFocused()
  await page.keyboard.press('F2')
  await expect(field).toHaveValue('Wartung')
  await page.keyboard.type('Wartung und Betrieb')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, last.id)).toBeFocused()
  await expect(rowOf(page, last.id)).toContainText('Wartung und Betrieb')
  await page.keyboard.press('Control+z')
  await expect(rowOf(page, last.id)).not.toContainText('und Betrieb')
})

test('a measure is duplicated, moved to another decision point and given steps with buttons', async ({
  page,
}) => {
  const { measures, decisionPoints } = await readPlan(page.request)
  const { measureId } = await anOpenMilestone(page.request)
  const original = measures.find(({ id }) => id === measureId)!
  const title = `${original.title} (Kopie)`
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${measureId}`)
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByRole('button', { name: 'Duplizieren' }).click()
  await expect(panel.getByLabel('Titel', { exact: true })).toHaveValue(title)
  await expect.poll(() => measureNamed(page, title)).toBeDefined()
  const copy = (await measureNamed(page, title))!
  const steps = (await stepsOf(page, copy.id)).length
  expect(steps).toBeGreaterThan(0)

  await panel.getByRole('button', { name: 'Woandershin verschieben' }).click()
  const dialog = page.getByRole('dialog')
  const choice = dialog.getByLabel('Beschlusspunkt')
  const target = await choice.locator('option:not([disabled])').first().getAttribute('value')
  await choice.selectOption(target)
  await dialog.getByRole('button', { name: 'Verschieben' }).click()
  const { number } = decisionPoints.find(({ id }) => id === target)!
  await expect(panel.getByRole('listitem').getByText(number)).toBeVisible()

  await panel.getByRole('button', { name: 'Schritte erfassen' }).click()
  await expect(dialog.getByLabel('Eine Zeile je Eintrag')).toBeFocused()
  await page.keyboard.type('Schulung\nZuschlag am 31.02.2028')
  await expect(dialog.getByText('Diesen Tag gibt es nicht.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '2 anlegen' })).toBeDisabled()
  await expectNoAxeViolations(page)
  for (let letter = 0; letter < 10; letter++) await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await stepsOf(page, copy.id)).length).toBe(steps + 2)
})
