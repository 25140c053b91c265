import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, german, readPlan } from './plan.ts'

test('a second window shows a change at once', async ({ page, context }) => {
  const milestone = await anOpenMilestone(page.request)
  const other = await context.newPage()
  const address = `/fahrplan?ansicht=zeitplan&select=${milestone.id}`
  await Promise.all([page.goto(address), other.goto(address)])
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await expect(other.getByRole('textbox', { name: 'Geplant am' })).toHaveValue(german(milestone.planned))
  await panel.getByRole('textbox', { name: 'Geplant am' }).fill('03.05.2028')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  await expect(other.locator(`[role="row"][data-row="${milestone.id}"]`)).toContainText('03.05.2028')
  await expect(other.getByRole('textbox', { name: 'Geplant am' })).toHaveValue('03.05.2028')
})

test('two windows edit the same field: the second sees both values and chooses', async ({
  page,
  context,
}) => {
  const milestone = await anOpenMilestone(page.request, 1)
  const other = await context.newPage()
  const address = `/fahrplan?ansicht=zeitplan&select=${milestone.id}`
  await Promise.all([page.goto(address), other.goto(address)])
  await page.getByRole('textbox', { name: 'Geplant am' }).fill('01.02.2028')
  await page.getByRole('textbox', { name: 'Abnahmekriterium' }).fill('Bleibt auf jeden Fall.')
  await other.getByRole('textbox', { name: 'Geplant am' }).fill('10.10.2028')
  await other.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText(/Geplant am: jetzt 10\.10\.2028/)).toBeVisible()
  await page.getByRole('button', { name: 'Speichern' }).click()

  const dialog = page.getByRole('dialog', { name: 'Zwei Änderungen am selben Feld' })
  await expect(dialog.getByLabel('Mein Wert: 01.02.2028')).toBeChecked()
  await expect(dialog.getByLabel(/Der andere Wert: 10\.10\.2028/)).toBeVisible()
  await expect(dialog.getByText(/geändert von Sina Strategie/)).toBeVisible()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Auswahl übernehmen' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(other.getByRole('textbox', { name: 'Geplant am' })).toHaveValue('01.02.2028')
  await expect(other.getByRole('textbox', { name: 'Abnahmekriterium' })).toHaveValue('Bleibt auf jeden Fall.')
})

test('another field of the same milestone is no conflict', async ({ page, context }) => {
  const milestone = await anOpenMilestone(page.request, 2)
  const other = await context.newPage()
  const address = `/fahrplan?ansicht=zeitplan&select=${milestone.id}`
  await Promise.all([page.goto(address), other.goto(address)])
  await page.getByRole('textbox', { name: 'Abnahmekriterium' }).fill('Protokoll liegt vor.')
  await other.getByRole('textbox', { name: 'Geplant am' }).fill('12.12.2028')
  await other.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('textbox', { name: 'Geplant am' })).toHaveValue('12.12.2028')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(other.getByRole('textbox', { name: 'Abnahmekriterium' })).toHaveValue('Protokoll liegt vor.')
  const { milestones } = await readPlan(page.request)
  expect(milestones.find(({ id }) => id === milestone.id)).toMatchObject({ planned: '2028-12-12' })
})

test('the server stops in the middle of an edit: the input is kept, and saved once it is back', async ({
  page,
  server,
}) => {
  const milestone = await anOpenMilestone(page.request, 3)
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${milestone.id}`)
  await page.getByRole('textbox', { name: 'Titel' }).fill('Trotz Ausfall gespeichert')
  await server.kill()
  await expect(page.getByText(/Keine Verbindung/)).toBeVisible()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('Wird gespeichert, sobald der Server wieder da ist.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Titel' })).toHaveValue('Trotz Ausfall gespeichert')
  await expect(page.locator(`[role="row"][data-row="${milestone.id}"]`)).toContainText(
    'Trotz Ausfall gespeichert',
  )
  await expectNoAxeViolations(page)
  await server.start()
  await expect(page.getByText(/Keine Verbindung/)).toBeHidden({ timeout: 20_000 })
  await expect
    .poll(
      async () => (await readPlan(page.request)).milestones.find(({ id }) => id === milestone.id)?.title,
      { timeout: 20_000 },
    )
    .toBe('Trotz Ausfall gespeichert')
})

test('someone deletes what I am typing in: my text stays readable', async ({ page, context }) => {
  const milestone = await anOpenMilestone(page.request, 4)
  const other = await context.newPage()
  const address = `/fahrplan?ansicht=zeitplan&select=${milestone.id}`
  await Promise.all([page.goto(address), other.goto(address)])
  await page.getByRole('textbox', { name: 'Abnahmekriterium' }).fill('Mühsam formulierter Satz.')
  await other.getByRole('button', { name: 'Löschen' }).click()
  await expect(page.getByText(`„${milestone.title}“ wurde inzwischen gelöscht.`)).toBeVisible()
  await expect(page.getByText('Mühsam formulierter Satz.')).toBeVisible()
  await other.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(page.getByRole('textbox', { name: 'Abnahmekriterium' })).toHaveValue(
    'Mühsam formulierter Satz.',
  )
})

test('input for what someone deleted can be let go of', async ({ page, context }) => {
  const milestone = await anOpenMilestone(page.request, 5)
  const other = await context.newPage()
  const address = `/fahrplan?ansicht=zeitplan&select=${milestone.id}`
  await Promise.all([page.goto(address), other.goto(address)])
  await page.getByRole('textbox', { name: 'Abnahmekriterium' }).fill('Nicht mehr nötig.')
  await other.getByRole('button', { name: 'Löschen' }).click()
  await page.getByRole('button', { name: 'Verwerfen' }).click()
  await expect(page.getByText('Nicht mehr nötig.')).toBeHidden()
  await page.getByRole('button', { name: 'Seitenbereich schließen' }).click()
  await expect(page.getByRole('button', { name: /nicht gespeichert/ })).toHaveCount(0)
})
