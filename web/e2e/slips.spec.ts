import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, openStrategy } from './plan.ts'

const panel = (page: Page) => page.getByRole('complementary')
const slips = (page: Page) => page.getByRole('dialog', { name: 'Verschiebungen' })

/** Days later, as the screen shows them. */
function later(day: string, days: number): { iso: string; text: string } {
  const iso = new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  return { iso, text: iso.split('-').reverse().join('.') }
}

async function open(page: Page, milestoneId: string): Promise<void> {
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${milestoneId}`)
  await expect(page.getByRole('treegrid')).toBeVisible()
}

async function plan(page: Page, day: string): Promise<void> {
  await panel(page).getByLabel('Geplant am').fill(day)
  await panel(page).getByRole('button', { name: 'Speichern' }).click()
}

test('whoever moves a milestone is asked why, and the reason stands with the move', async ({ page }) => {
  const { id, planned, title } = await anOpenMilestone(page.request, 0)
  const moved = later(planned, 14)
  await open(page, id)
  await panel(page).getByRole('tab', { name: 'Terminverlauf' }).click()
  await expect(panel(page).getByText('Der Termin wurde bisher nicht verschoben.')).toBeVisible()
  await panel(page).getByRole('tab', { name: 'Angaben' }).click()
  await plan(page, moved.text)
  await expect(page.getByText(`„${title}“ steht jetzt auf dem ${moved.text}.`).first()).toBeVisible()
  await page.getByRole('button', { name: 'Grund angeben' }).click()
  await panel(page).getByLabel('Grund').selectOption({ label: 'Vergabe dauert länger' })
  await panel(page)
    .getByLabel(/^Anmerkung/)
    .fill('Zweite Ausschreibung')
  await expectNoAxeViolations(page)
  await panel(page).getByRole('button', { name: 'Anlegen' }).click()
  const move = panel(page).getByRole('listitem').filter({ hasText: '14 Tage später' })
  await expect(move).toContainText('Grund: Vergabe dauert länger: Zweite Ausschreibung')
  await expect(move.getByRole('button', { name: /^Grund für .* ändern$/ })).toBeFocused()
  await expectNoAxeViolations(page)
})

test('what was taken back is told, and does not count', async ({ page }) => {
  const { id, planned } = await anOpenMilestone(page.request, 1)
  await open(page, id)
  await plan(page, later(planned, 7).text)
  await panel(page).getByRole('tab', { name: 'Terminverlauf' }).click()
  await expect(panel(page).getByRole('listitem').filter({ hasText: '7 Tage später' })).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click()
  await expect(panel(page).getByText('Später zurückgenommen')).toBeVisible()
  await expect(panel(page).getByText('Nimmt eine Verschiebung zurück')).toBeVisible()
  await expect(panel(page).getByText('unverändert')).toBeVisible()
  await expect(panel(page).getByRole('button', { name: /^Grund für/ })).toHaveCount(0)
})

test('a state is kept, compared with, drawn behind the plan, and taken along as a table', async ({
  page,
}) => {
  const milestone = await anOpenMilestone(page.request, 2)
  await page.goto('/fahrplan?ansicht=zeitplan')
  await page.getByRole('button', { name: 'Verschiebungen' }).click()
  await expectNoAxeViolations(page)
  await slips(page).getByRole('button', { name: 'Stand festhalten' }).click()
  await slips(page).getByRole('button', { name: 'Stand festhalten' }).click()
  await expect(slips(page).getByLabel('Titel des Standes')).toBeFocused()
  await page.keyboard.type('Beschlossener Stand')
  await page.keyboard.press('Enter')
  await expect(slips(page).getByText('Seit diesem Stand hat sich kein Termin verschoben.')).toBeVisible()
  await page.keyboard.press('Escape')

  const strategyId = await openStrategy(page.request, 'adopted')
  const { id, planned } = milestone
  const moved = later(planned, 21)
  const answer = await page.request.post(`/api/strategies/${strategyId}/commits`, {
    data: {
      changes: [
        { op: 'update', entity: 'milestone', id, before: { planned }, after: { planned: moved.iso } },
      ],
    },
  })
  expect(answer.ok()).toBe(true)

  await page.getByRole('button', { name: 'Verschiebungen' }).click()
  const row = slips(page).getByRole('row').filter({ hasText: milestone.title })
  await expect(row).toContainText(moved.text)
  await expect(row).toContainText('+21')
  await expectNoAxeViolations(page)
  await slips(page).getByRole('button', { name: 'Tage', exact: true }).click()
  const download = page.waitForEvent('download')
  await slips(page).getByRole('button', { name: 'Als CSV herunterladen' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('verschiebungen-beschlossener-stand.csv')
  expect(await readFile(await file.path(), 'utf8')).toContain(`;${moved.text};21;`)

  await row.getByRole('button', { name: milestone.title }).click()
  await expect(page).toHaveURL(new RegExp(`select=${id}`))
  await expect(page.locator('.gantt-baseline').first()).toBeVisible()
  await page.reload()
  await expect(page.locator('.gantt-baseline').first()).toBeVisible()
})

test.describe('the committee', () => {
  test.use({ role: 'committee' })

  test('compares with what was released, and keeps nothing', async ({ page }) => {
    await page.goto('/fahrplan?ansicht=tabelle')
    await page.getByRole('button', { name: 'Verschiebungen' }).click()
    await expect(slips(page)).toBeVisible()
    await expect(slips(page).getByRole('button', { name: 'Stand festhalten' })).toHaveCount(0)
    await expectNoAxeViolations(page)
  })
})
