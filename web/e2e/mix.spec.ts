import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { openStrategy } from './plan.ts'

test('a funding mix is computed, taken over for one measure, and undone', async ({ page }) => {
  await page.goto('/foerderung/mix')
  await page.getByLabel(/^Fehlende Angaben als keine Grenze annehmen/).check()
  await page.getByRole('button', { name: 'Mix berechnen' }).click()
  await expect(page.getByText(/^Bewiesen:/)).toBeVisible({ timeout: 60_000 })
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
  await expect(page.getByText('Dieser Wunsch lässt sich nicht erfüllen').first()).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText('Das Programm ist geschlossen.')).toBeVisible()
})

interface Entered {
  measures: { id: string; key: string; primaryAspectId: string; start: string }[]
  fundingProgrammes: { id: string; name: string; kind: string }[]
}

/** A programme that has to be decided before M-056 begins in March 2027, and cannot be by then. */
async function enterLateProgramme(page: Page): Promise<void> {
  const address = `/api/strategies/${await openStrategy(page.request, 'adopted')}`
  const { plan } = (await (await page.request.get(`${address}/plan`)).json()) as { plan: Entered }
  const measure = plan.measures.find(({ key }) => key === 'M-056')!
  const known = plan.fundingProgrammes.find(({ kind }) => kind === 'share')!
  const after = {
    ...known,
    id: '00000000-0000-4000-9000-000000056056',
    name: 'Vorausschauende Verwaltung',
    supersedesId: null,
    catalogueKey: '',
    maxRate: 8_000,
    capCents: 50_000_000,
    minimumCents: 0,
    minimumOwnShare: 0,
    rolling: false,
    windows: [{ opens: '2027-01-04', closes: '2027-01-29' }],
    grantPeriodStart: '2027-01-01',
    grantPeriodEnd: '2031-12-31',
    decisionWeeks: 12,
    earlyStart: 'forbidden',
    cumulation: 'forbidden',
    exclusionIds: [],
    eligibleAspectIds: [measure.primaryAspectId],
    eligibleCategories: ['services', 'software'],
    status: 'open',
    verifiedOn: '2026-11-20',
    verifiedBy: 'Kämmerei',
  }
  const changes = [{ op: 'create', entity: 'fundingProgramme', id: after.id, after }]
  const answer = await page.request.post(`${address}/commits`, { data: { changes } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

test('with the keyboard alone: a measure may begin later, gets a grant by that, and begins as planned again', async ({
  page,
}) => {
  await enterLateProgramme(page)
  await page.goto('/foerderung/mix')
  const { keyboard } = page
  const only = page.getByLabel('Nur für diese Maßnahmen').first()
  await only.focus()
  await keyboard.type('M-056')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /M-056.* entfernen/ })).toBeVisible()
  await page.getByLabel('Dürfen Maßnahmen später beginnen?').focus()
  await keyboard.type('Bis zu 6')
  await page.getByRole('button', { name: 'Mix berechnen' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByText(/^Bewiesen:/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Neu berechnen' })).toBeFocused()

  await page.getByText(/^M-056 .* Beginn 3 Monate später$/).focus()
  await keyboard.press('Enter')
  await expect(page.getByText('Beginn 3 Monate später: 01.06.2027 statt 01.03.2027')).toBeVisible()
  await expect(page.getByText('Dadurch ist Vorausschauende Verwaltung erreichbar.')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Nur M-056 übernehmen' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Was sich im Plan ändert' })
  await expect(dialog.getByText(/^M-056 .*: Beginn 01.06.2027 statt 01.03.2027/)).toBeVisible()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Übernehmen', exact: true }).press('Enter')
  await expect.poll(() => startOf(page)).toBe('2027-06-01')
  await page.getByRole('button', { name: 'Rückgängig machen' }).press('Enter')
  await expect.poll(() => startOf(page)).toBe('2027-03-01')
})

async function startOf(page: Page): Promise<string> {
  const address = `/api/strategies/${await openStrategy(page.request, 'adopted')}/plan`
  const { plan } = (await (await page.request.get(address)).json()) as { plan: Entered }
  return plan.measures.find(({ key }) => key === 'M-056')!.start
}
