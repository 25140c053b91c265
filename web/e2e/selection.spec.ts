import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { readPlan } from './plan.ts'

const levelOne = (page: Page) => page.locator('[role="row"][aria-level="1"]')
const levelTwo = (page: Page) => page.locator('[role="row"][aria-level="2"]')
const found = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /Maßnahmen? von/ })
    .first()

test('filters hold together, stand in the address, and can be taken away one by one', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await page.getByRole('button', { name: /^Filter/ }).click()
  const fields = page.getByRole('dialog', { name: /^Filter/ })
  await fields.getByRole('checkbox', { name: 'Läuft' }).check()
  await fields.getByRole('checkbox', { name: 'Geplant' }).check()
  await fields.getByRole('checkbox', { name: /^Rot/ }).check()
  await expect(page).toHaveURL(/phase=geplant,laufend/)
  await expect(page).toHaveURL(/ampel=rot/)
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(fields).toBeHidden()
  const both = await found(page).textContent()
  await page.reload()
  await expect(found(page)).toHaveText(both!)
  await page.getByRole('button', { name: /^Filter entfernen: Ampel/ }).click()
  await expect(page).not.toHaveURL(/ampel/)
  await expect(found(page)).not.toHaveText(both!)
  await page.getByRole('button', { name: 'Alle Filter entfernen' }).click()
  await expect(page).not.toHaveURL(/phase/)
})

test('the roadmap is searched with a key, in every view', async ({ page }) => {
  const { measures } = await readPlan(page.request)
  const { key, title } = measures[0]!
  await page.goto('/fahrplan?ansicht=zeitplan')
  await expect(page.getByRole('treegrid')).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(key)
  await expect(levelTwo(page).filter({ hasNotText: key })).toHaveCount(0)
  await expect(levelTwo(page).first()).toContainText(key)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`suche=${key}`))
  await page.getByRole('button', { name: 'Tabelle' }).click()
  await expect(page.getByRole('button', { name: title })).toBeVisible()
  await page.getByRole('searchbox').fill('gibt es nicht')
  await expect(page.getByText('Nichts entspricht den Filtern')).toBeVisible()
  await page.getByRole('button', { name: 'Alle Filter entfernen' }).last().click()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('measures stand under what one asks for, and references lead to them', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await page.getByLabel('Gliedern nach').selectOption({ label: 'Phase' })
  await expect(page).toHaveURL(/gruppe=phase/)
  await expect(levelOne(page).first()).toContainText('Idee')
  await page.getByLabel('Gliedern nach').selectOption({ label: 'Organisationseinheit' })
  await expectNoAxeViolations(page)
  await levelOne(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(levelOne(page).first()).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(levelOne(page).first()).toHaveAttribute('aria-expanded', 'true')
  const { measures } = await readPlan(page.request)
  const several = measures.find(({ involvedDepartmentIds }) => involvedDepartmentIds.length > 0)!
  await page.getByRole('searchbox').fill(several.key)
  const reference = page.locator('[role="row"][data-row*=">"]').first()
  await expect(reference).toContainText('Verweis')
  await reference.getByRole('rowheader').click()
  await expect(page).toHaveURL(new RegExp(`select=${several.id}`))
  await expect(page.locator(`[role="row"][data-row="${several.id}"]`)).toBeVisible()
})

test('what has changed since a day is told from the journal, and follows', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan&seit=2026-11-23')
  await expect(page.getByRole('button', { name: 'Filter entfernen: geändert seit 23.11.2026' })).toBeVisible()
  await expect(found(page)).toBeVisible()
  await page.goto('/fahrplan?ansicht=zeitplan&kritisch=ja&seit=2026-01-01')
  await expect(page.getByRole('button', { name: 'Filter entfernen: kritischer Weg' })).toBeVisible()
  await expect(levelOne(page).first()).toBeVisible()
})
