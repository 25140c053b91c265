import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { enter, expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, german, openStrategy } from './plan.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Einzelheiten' })
const slips = (page: Page) => page.getByRole('dialog', { name: 'Verschiebungen' })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

test('whoever moves a milestone is asked why, the reason stands with the move, and both are taken back', async ({
  page,
}) => {
  const { id, planned, title } = await anOpenMilestone(page.request, 0)
  const moved = german(later(planned, 14))
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${id}`)
  await panel(page).getByRole('tab', { name: 'Terminverlauf' }).click()
  await expect(panel(page).getByText('Der Termin wurde bisher nicht verschoben.')).toBeVisible()
  await panel(page).getByRole('tab', { name: 'Angaben' }).click()
  await panel(page).getByRole('textbox', { name: 'Geplant am' }).fill(moved)
  await panel(page).getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText(`„${title}“ steht jetzt auf dem ${moved}.`).first()).toBeVisible()
  await page.getByRole('button', { name: 'Grund angeben' }).click()
  await expect(panel(page).getByLabel('Grund', { exact: true })).toBeFocused()
  await panel(page).getByLabel('Grund', { exact: true }).selectOption({ label: 'Vergabe dauert länger' })
  await panel(page)
    .getByLabel(/^Anmerkung/)
    .fill('Zweite Ausschreibung')
  await expectNoAxeViolations(page)
  await panel(page).getByRole('button', { name: 'Speichern' }).click()
  const move = panel(page).getByRole('listitem').filter({ hasText: '14 Tage später' })
  await expect(move).toContainText('Grund: Vergabe dauert länger: Zweite Ausschreibung')
  await expect(move.getByRole('button', { name: /^Grund für .* ändern$/ })).toBeFocused()
  await expectNoAxeViolations(page)

  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click()
  await expect(move.getByRole('button', { name: /^Grund für .* angeben$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click()
  await expect(panel(page).getByText('Später zurückgenommen')).toBeVisible()
  await expect(panel(page).getByText('Nimmt eine Verschiebung zurück')).toBeVisible()
  await expect(panel(page).getByText('unverändert')).toBeVisible()
  await expect(panel(page).getByRole('button', { name: /^Grund für/ })).toHaveCount(0)
})

test('a state is kept, compared with in the chart, the table and on paper, and what slipped is taken along', async ({
  page,
}) => {
  const { id, planned, title } = await anOpenMilestone(page.request, 2)
  const moved = later(planned, 21)
  await page.goto('/fahrplan?ansicht=zeitplan')
  await page.getByRole('button', { name: 'Verschiebungen' }).click()
  await slips(page).getByRole('button', { name: 'Stand festhalten' }).press('Enter')
  await expect(page.getByLabel('Titel des Standes')).toBeFocused()
  await expectNoAxeViolations(page)
  await page.keyboard.type('Beschlossener Stand')
  await page.keyboard.press('Enter')
  await expect(slips(page).getByText('Seit diesem Stand hat sich kein Termin verschoben.')).toBeVisible()
  await expect(slips(page).getByLabel('Vergleichen mit')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Verschiebungen' })).toBeFocused()

  const strategyId = await openStrategy(page.request, 'adopted')
  const change = { op: 'update', entity: 'milestone', id, before: { planned }, after: { planned: moved } }
  const data = { changes: [change] }
  expect((await page.request.post(`/api/strategies/${strategyId}/commits`, { data })).ok()).toBe(true)

  await page.getByRole('button', { name: /^„Beschlossener Stand“ vom/ }).click()
  const row = slips(page).getByRole('row').filter({ hasText: title })
  await expect(row).toContainText(german(moved))
  await expect(row).toContainText('+21')
  await expectNoAxeViolations(page)
  const download = page.waitForEvent('download')
  await slips(page).getByRole('button', { name: 'Als CSV herunterladen' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('verschiebungen-beschlossener-stand.csv')
  expect(await readFile(await file.path(), 'utf8')).toContain(`;${german(planned)};${german(moved)};21;`)

  await row.getByRole('button', { name: title }).click()
  await expect(page).toHaveURL(new RegExp(`select=${id}`))
  await expect(panel(page).getByRole('listitem').filter({ hasText: '21 Tage später' })).toBeVisible()
  await page.reload()
  await expect(page.locator('.gantt-baseline').first()).toBeVisible()
  await expect(page.getByLabel(new RegExp(`${title}.*, vorher ${german(planned)}$`))).toHaveCount(1)
  await page.getByRole('button', { name: 'Exportieren und drucken' }).click()
  await expect(page.getByRole('dialog').locator('svg[role="img"]')).toContainText(
    'verglichen mit „Beschlossener Stand“ vom',
  )
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Tabelle' }).click()
  await expect(page.getByRole('row').filter({ hasText: title }).getByText('+21')).toBeVisible()
  await page.getByRole('button', { name: 'Vergleich beenden' }).click()
  await expect(page).not.toHaveURL(/stand=/)
  await expect(page.getByRole('columnheader', { name: /^Abweichung/ })).toHaveCount(0)
})

test('a view is saved by keyboard, shared, found by the others, renamed and deleted', async ({
  page,
  browser,
  server,
}) => {
  const menu = (one: Page) => one.getByRole('button', { name: 'Ansichten' })
  await page.goto('/fahrplan?ansicht=agenda&gruppe=phase')
  await menu(page).press('Enter')
  await expect(page.getByText('Noch keine Ansicht gespeichert')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('menuitem', { name: 'Ansicht speichern …' }).press('Enter')
  await expect(page.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Nach Phasen')
  await page.getByLabel('Alle in dieser Strategie').check()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await expect(dialog(page, 'Ansicht speichern')).toBeHidden()
  await expect(menu(page)).toBeFocused()

  const other = await browser.newContext({ baseURL: server.url })
  await enter(other.request, server.url, 'departmentHead')
  const reader = await other.newPage()
  await reader.goto('/fahrplan?ansicht=zeitplan')
  await menu(reader).click()
  await reader.getByRole('menuitem', { name: 'Nach Phasen' }).click()
  await expect(reader).toHaveURL(/ansicht=agenda&gruppe=phase/)
  await menu(reader).click()
  await expect(reader.getByRole('menuitem', { name: 'Nach Phasen (zu sehen)' })).toBeVisible()
  await reader.getByRole('menuitem', { name: 'Ansichten verwalten …' }).click()
  await expect(reader.getByRole('heading', { name: 'Ansichten der anderen' })).toBeVisible()
  await expect(reader.getByRole('button', { name: /löschen$/ })).toHaveCount(0)
  await reader.keyboard.press('Escape')
  await menu(reader).click()
  await reader.getByRole('menuitem', { name: 'Ansicht speichern …' }).click()
  await expect(reader.getByLabel('Alle in dieser Strategie')).toBeDisabled()
  await reader.keyboard.press('Escape')
  await reader.getByRole('button', { name: 'Verschiebungen' }).click()
  await expect(slips(reader).getByLabel('Vergleichen mit')).toBeVisible()
  await expect(slips(reader).getByRole('button', { name: 'Stand festhalten' })).toHaveCount(0)
  await other.close()

  await menu(page).click()
  await page.getByRole('menuitem', { name: 'Ansichten verwalten …' }).click()
  const views = dialog(page, 'Ansichten verwalten')
  await views.getByRole('button', { name: '„Nach Phasen“ bearbeiten' }).press('Enter')
  await expect(page.getByLabel('Name')).toBeFocused()
  await page.getByLabel('Name').fill('Meine Phasen')
  await page.getByLabel('Nur ich').check()
  await page.keyboard.press('Enter')
  await expect(views.getByRole('button', { name: '„Meine Phasen“ bearbeiten' })).toBeFocused()
  await expectNoAxeViolations(page)
  await views.getByRole('button', { name: '„Meine Phasen“ löschen' }).click()
  await expect(views).toBeHidden()
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await menu(page).click()
  await expect(page.getByRole('menuitem', { name: 'Meine Phasen (zu sehen)' })).toBeVisible()
})
