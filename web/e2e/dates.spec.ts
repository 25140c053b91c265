import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { readPlan } from './plan.ts'

const LAUNCH = 'Neuer Internetauftritt freigeschaltet'
const WORK = 'Gestaltung und technische Umsetzung'

function panel(page: Page) {
  return page.getByRole('complementary', { name: 'Einzelheiten' })
}

async function openSlack(page: Page, title: string) {
  const { milestones, workPackages } = await readPlan(page.request)
  const { id } = [...milestones, ...workPackages].find((step) => step.title === title)!
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${id}`)
  await page.getByRole('tab', { name: 'Spielraum' }).click()
}

test('a step says how much room it has, what holds it, and how likely its date is', async ({ page }) => {
  await openSlack(page, WORK)
  await expect(panel(page).getByText('Die Arbeit hat begonnen')).toBeVisible()

  await openSlack(page, LAUNCH)
  await expect(panel(page).getByText(/kann sich um \d+ Tage verspäten/)).toBeVisible()
  await expect(panel(page).getByRole('row', { name: /Spätestens/ })).toContainText('30.06.2027')
  await expect(panel(page).getByText('30.06.2027, noch 219 Tage.')).toBeVisible()
  await expect(panel(page).getByText(/Wahrscheinlichkeit von \d+\s% wird die Frist/)).toBeVisible()
  await panel(page).getByText('Was die Wörter bedeuten').click()
  await expectNoAxeViolations(page)
})

test('milestones are compared by how certain they are, and the list is taken along', async ({ page }) => {
  // What is calculated takes long as long as the calculation is still on its way here.
  let arrives = () => {}
  const arrival = new Promise<void>((resolve) => (arrives = resolve))
  await page.route('**/simulation.worker*', async (route) => {
    await arrival
    await route.continue()
  })
  await page.goto('/fahrplan?ansicht=zeitplan')
  await page.getByRole('button', { name: 'Terminsicherheit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Terminsicherheit' })
  await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  await expect(dialog.getByText('Die Berechnung wurde abgebrochen.')).toBeVisible()
  arrives()
  await dialog.getByRole('button', { name: 'Neu berechnen' }).click()
  await expect(dialog.getByText('10.000-mal')).toBeVisible()
  const share = dialog.getByRole('row', { name: new RegExp(LAUNCH) }).getByText(/^\d+\s%$/)
  const text = await share.textContent()
  await expect(dialog.getByText(/\d+ Meilensteine ohne Schätzwerte/)).toBeVisible()
  await expectNoAxeViolations(page)

  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Als CSV herunterladen' }).click()
  const lines = (await readFile(await (await saving).path(), 'utf8')).split('\r\n')
  expect(lines.find((line) => line.startsWith(LAUNCH))).toContain(text!)
  expect(lines.some((line) => line.includes('ohne Schätzwerte'))).toBe(true)

  await dialog.getByRole('button', { name: LAUNCH }).click()
  await expect(panel(page)).toContainText('Meilenstein')
})

test('conflicts are put right with a look ahead, as one step that can be taken back', async ({ page }) => {
  const before = await readPlan(page.request)
  await page.goto('/fahrplan?ansicht=zeitplan')
  await page.getByRole('button', { name: '4 Terminkonflikte' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Lassen sich durch Nachrücken lösen (3)')).toBeVisible()
  await expect(dialog.getByText('Die Arbeit hat schon begonnen.')).toBeVisible()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: '3 von 4 auflösen' }).click()
  await expect(dialog.getByRole('row', { name: /Poststelle arbeitet digital/ })).toContainText('+34')
  await expect(dialog.getByText('Das hat Folgen:')).toBeVisible()
  await expectNoAxeViolations(page)

  await dialog.getByRole('button', { name: '6 Schritte verschieben' }).click()
  // What follows from it was told before: four of the steps now lie outside of the dates of their measures.
  await expect(page.getByRole('button', { name: '5 Terminkonflikte' })).toBeVisible()
  const planned = async () =>
    (await readPlan(page.request)).milestones.find(({ title }) => title === 'Poststelle arbeitet digital')!
      .planned
  await expect.poll(planned).toBe('2027-09-30')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '4 Terminkonflikte' })).toBeVisible()
  await expect.poll(async () => (await readPlan(page.request)).workPackages).toEqual(before.workPackages)
})
