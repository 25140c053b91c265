import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { readPlan } from './plan.ts'

test.use({ role: 'admin' })

/** What the region of messages shows; it is said to screen readers elsewhere. */
const toasts = (page: Page) => page.getByRole('region', { name: 'Meldungen' })

test('the administration reorganises departments, and finished work keeps its old one', async ({ page }) => {
  const before = await readPlan(page.request)
  const of = (number: string) => before.departments.find((one) => one.number === number)!
  const [merged, into] = [of('13'), of('11')]
  await page.goto('/verwaltung/organisation')
  await expectNoAxeViolations(page)
  const act = async (name: string, deed: string) => {
    await page.getByRole('button', { name: `${name}: Aktionen` }).click()
    await page.getByRole('menuitem', { name: deed }).click()
  }

  await act('15 Amt für Digitalisierung und Informationstechnik', 'Umbenennen')
  await page.getByRole('textbox', { name: 'Name' }).fill('')
  await page.getByRole('button', { name: 'Umbenennen' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('textbox', { name: 'Name' }).fill('Digitalamt')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Umbenennen' }).click()
  await expect(toasts(page).getByText('Die Einheit heißt jetzt 15 Digitalamt.')).toBeVisible()

  await act(`13 ${merged.name}`, 'Zusammenlegen mit …')
  await page.getByRole('combobox', { name: 'Geht auf in' }).selectOption({ label: `11 ${into.name}` })
  await expect(page.getByText(/Was abgeschlossen ist, behält den alten Namen/)).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Zusammenlegen' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const after = await readPlan(page.request)
  expect(after.departments.find(({ id }) => id === of('15').id)?.name).toBe('Digitalamt')
  expect(after.departments.find(({ id }) => id === merged.id)?.retiredOn).not.toBeNull()
  const led = before.measures.filter(({ leadDepartmentId }) => leadDepartmentId === merged.id)
  expect(led.length).toBeGreaterThan(0)
  for (const { id, phase } of led) {
    const finished = phase === 'done' || phase === 'dropped'
    const lead = after.measures.find((one) => one.id === id)?.leadDepartmentId
    expect(lead).toBe(finished ? merged.id : into.id)
  }
  await page.getByRole('button', { name: 'Neue Organisationseinheit' }).click()
  await page.getByRole('textbox', { name: 'Nummer' }).fill('18')
  await page.getByRole('textbox', { name: 'Name' }).fill('Amt für Daten')
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await expect(toasts(page).getByText('18 Amt für Daten ist angelegt.')).toBeVisible()
})
