import { expect, expectNoAxeViolations, test } from './fixtures.ts'

test('a funding mix is computed, taken over for one measure, and undone', async ({ page }) => {
  await page.goto('/foerderung/mix')
  await page.getByLabel(/^Fehlende Angaben als keine Grenze annehmen/).check()
  await page.getByRole('button', { name: 'Mix berechnen' }).click()
  await expect(page.getByText('Bewiesen:')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Dieser Mix beruht auf Annahmen')).toBeVisible()

  const grants = page
    .getByRole('table', { name: 'Summen über alle' })
    .getByRole('row', { name: /^Förderung/ })
  const before = await grants.innerText()
  await page.getByText(/^M-045 .* aus Förderung nach der Thüringer/).click()
  await expect(page.getByText('Der Höchstsatz ist ausgeschöpft.').filter({ visible: true })).toBeVisible()
  await expectNoAxeViolations(page)

  await page.getByRole('button', { name: 'Nur M-045 übernehmen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Was sich im Plan ändert' })
  await expect(dialog.getByRole('row', { name: /M-045/ }).first()).toBeVisible()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(grants).not.toHaveText(before, { useInnerText: true })
  await expect(page.getByText('Der Plan hat sich seit der Berechnung geändert')).toBeHidden()

  await page.getByRole('button', { name: 'Rückgängig machen' }).click()
  await expect(grants).toHaveText(before, { useInnerText: true })
})

test('wishes that contradict each other are named', async ({ page }) => {
  await page.goto('/foerderung/mix')
  await page.getByText('Von Hand festgelegt').click()
  await page.getByLabel('Maßnahme', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Programm', { exact: true }).selectOption({ label: 'Interreg Mitteleuropa' })
  await page.getByRole('button', { name: 'Festlegen' }).click()
  await page.getByRole('button', { name: 'Mix berechnen' }).click()
  await expect(page.getByText('Dieser Wunsch lässt sich nicht erfüllen')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Das Programm ist geschlossen.')).toBeVisible()
})
