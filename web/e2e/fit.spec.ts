import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { readPlan } from './plan.ts'

test('a measure says which programmes fit and why not, one is noted, and a contract before the decision is stopped', async ({
  page,
}) => {
  await page.goto('/foerderung/massnahmen')
  await expectNoAxeViolations(page)
  await page.getByRole('textbox', { name: 'Maßnahme suchen' }).fill('M-003')
  await page.getByRole('link', { name: /^M-003/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('M-003')
  const gigabit = page.getByRole('listitem').filter({ hasText: 'Thüringer Gigabitrichtlinie' })
  await gigabit.getByText('Warum?').click()
  await expect(gigabit.getByText('Ob es einen Höchstbetrag gibt, ist unbekannt. Bitte prüfen.')).toBeVisible()
  const closed = page.getByRole('listitem').filter({ hasText: 'Modellprojekte Smart Cities' })
  await expect(closed.getByText('Das Programm ist geschlossen.').first()).toBeVisible()
  await expectNoAxeViolations(page)

  const eGovernment = page.getByRole('listitem').filter({ hasText: 'ThürEGovRL' })
  await eGovernment.getByRole('button', { name: 'Als Idee vormerken' }).click()
  await expect(page.getByText('Keine Regel ist verletzt.')).toBeVisible()
  const { measures, grants } = await readPlan(page.request)
  const measure = measures.find(({ key }) => key === 'M-003')!
  expect(grants.filter(({ measureId }) => measureId === measure.id)).toHaveLength(1)

  await page.getByRole('link', { name: 'Im Fahrplan öffnen' }).click()
  const panel = page.getByRole('complementary', { name: 'Einzelheiten' })
  await panel.getByText('Weitere Angaben').click()
  await panel.getByRole('textbox', { name: 'Erster bindender Vertrag' }).fill('20.11.2026')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  const reason = panel.getByRole('textbox', { name: /Begründung des vorzeitigen Beginns/ })
  await expect(reason).toHaveAccessibleDescription(
    /Der erste Vertrag \(20\.11\.2026\) liegt vor dem Bescheid/,
  )
  expect(
    (await readPlan(page.request)).measures.find(({ id }) => id === measure.id)!.firstContractOn,
  ).toBeNull()
  await reason.fill('Der Altvertrag endet im November.')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  await expect
    .poll(
      async () =>
        (await readPlan(page.request)).measures.find(({ id }) => id === measure.id)!.firstContractOn,
    )
    .toBe('2026-11-20')
})
