import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { readPlan } from './plan.ts'

test('a changed cost is in the chart and its table at once', async ({ page, context }) => {
  const { costItems, measures } = await readPlan(page.request)
  const item = costItems.find(
    ({ measureId, year }) =>
      year === 2028 && measures.find(({ id }) => id === measureId)?.phase === 'running',
  )!
  const budget = await context.newPage()
  await budget.goto('/finanzen')
  await budget.getByRole('button', { name: 'Als Tabelle' }).first().click()
  const row = budget.getByRole('table').first().getByRole('row').filter({ hasText: '2028' })
  const before = await row.innerText()

  await page.goto(`/fahrplan?select=${item.measureId}`)
  await page.getByRole('tab', { name: 'Geld' }).click()
  await page
    .getByRole('button', { name: `${item.title} bearbeiten` })
    .first()
    .click()
  await page.getByLabel('Haushaltsjahr').selectOption('2028')
  await page.getByRole('textbox', { name: 'Geplant' }).fill('zwölf')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('textbox', { name: 'Geplant' })).toHaveValue('zwölf')
  await expect(page.getByText(/Bitte einen Betrag in Euro eingeben/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Geplant' }).fill('7.654.321,09')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('button', { name: `${item.title} bearbeiten` }).first()).toBeVisible()

  await expect(row).not.toHaveText(before)
  await expectNoAxeViolations(budget)
})
