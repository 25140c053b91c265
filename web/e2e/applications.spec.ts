import type { Locator, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'

const PROGRAMME = 'Thüringer Gigabitrichtlinie'

const columnOf = (page: Page, state: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${state} \\d`) })

/** The menu of a card, opened, walked and used by keys alone. */
async function chooseByKeys(page: Page, card: Locator, deed: string): Promise<void> {
  await card.getByRole('button', { name: /was damit geschehen soll/ }).focus()
  await page.keyboard.press('Enter')
  const items = page.getByRole('menuitem')
  await expect(items.first()).toBeFocused()
  const steps = (await items.allInnerTexts()).indexOf(deed)
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: deed })).toBeFocused()
  await page.keyboard.press('Enter')
}

/** A measure that nobody has applied for, and that begins later on. */
async function aMeasure(page: Page): Promise<{ id: string; title: string }> {
  const { items } = (await (await page.request.get('/api/strategies')).json()) as {
    items: { id: string; status: string }[]
  }
  const { id } = items.find(({ status }) => status === 'adopted')!
  const answer = await page.request.get(`/api/strategies/${id}/plan`)
  const { plan } = (await answer.json()) as {
    plan: {
      measures: { id: string; key: string; title: string; phase: string; firstContractOn: string | null }[]
      grants: { measureId: string }[]
    }
  }
  const measure = plan.measures.find(
    (one) =>
      one.phase === 'planned' &&
      one.firstContractOn === null &&
      !plan.grants.some(({ measureId }) => measureId === one.id),
  )!
  return { id: measure.id, title: `${measure.key} ${measure.title}` }
}

test('an application goes from idea to approved by keyboard, and the calendar knows what is due then', async ({
  page,
}) => {
  await page.goto('/foerderung/antraege')
  const { id, title } = await aMeasure(page)
  await page.getByRole('button', { name: 'Neuer Antrag' }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Neuer Antrag' })
  await form.getByRole('button', { name: 'Antrag anlegen' }).press('Enter')
  await expect(form.getByLabel('Maßnahme')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByText('Bitte ausfüllen.')).toHaveCount(2)
  await form.getByLabel('Maßnahme').selectOption(id)
  await form.getByLabel('Förderprogramm').selectOption(PROGRAMME)
  await form.getByRole('button', { name: 'Haushaltsjahr hinzufügen' }).press('Enter')
  await form.getByRole('combobox', { name: 'Haushaltsjahr' }).selectOption('2027')
  await form.getByRole('textbox', { name: 'Geplant' }).fill('120.000')
  await expectNoAxeViolations(page)
  await form.getByRole('button', { name: 'Antrag anlegen' }).press('Enter')
  await expect(form).toBeHidden()

  const card = (state: string) => columnOf(page, state).getByRole('article').filter({ hasText: title })
  await expect(card('Idee')).toContainText('120.000 € · 2027')
  await chooseByKeys(page, card('Idee'), 'Stand ändern: Beantragt')
  await expect(page.getByRole('textbox', { name: 'Antragsdatum' })).toHaveValue('23.11.2026')
  await page.keyboard.press('Enter')
  await expect(card('Beantragt')).toContainText('beantragt am 23.11.2026')
  await expect(card('Beantragt').getByRole('button', { name: title, exact: true })).toBeFocused()

  await chooseByKeys(page, card('Beantragt'), 'Stand ändern: Bewilligt')
  const decision = page.getByRole('dialog', { name: 'Stand ändern: Bewilligt' })
  await decision.getByRole('textbox', { name: 'Datum des Bescheids' }).press('Enter')
  await expect(decision.getByRole('textbox', { name: 'Aktenzeichen' })).toBeFocused()
  await page.keyboard.type('Az. 12-7')
  await decision.getByRole('textbox', { name: 'Bewilligt 2027' }).fill('100.000')
  await page.keyboard.press('Enter')
  await expect(card('Bewilligt')).toContainText('100.000 € · 2027')
  await expectNoAxeViolations(page)

  await card('Bewilligt').getByRole('button', { name: title, exact: true }).press('Enter')
  const details = page.getByRole('dialog')
  await details.getByRole('textbox', { name: 'Abrufen bis' }).fill('17.12.2026')
  await details.getByRole('button', { name: 'Speichern' }).press('Enter')
  await expect(details).toBeHidden()

  await page.getByRole('link', { name: 'Fristen' }).press('Enter')
  const due = page.getByRole('region', { name: /^In den nächsten 30 Tagen/ }).getByRole('listitem')
  await expect(due.filter({ hasText: title })).toContainText('17.12.2026')
  await expect(due.filter({ hasText: title })).toContainText('noch abzurufen 100.000 € für 2027')
  await expectNoAxeViolations(page)

  await page.getByRole('button', { name: 'Kalenderadresse anlegen' }).press('Enter')
  const address = await page.getByRole('textbox', { name: 'Ihre Kalenderadresse' }).inputValue()
  const calendar = async () => {
    const answer = await page.request.get(address)
    return answer.ok() ? (await answer.text()).replaceAll('\r\n ', '') : String(answer.status())
  }
  expect(await calendar()).toContain(`DTSTART;VALUE=DATE:20261217`)
  expect(await calendar()).toContain(`SUMMARY:Mittel abrufen: ${title}`.replaceAll(/[,;]/g, String.raw`\$&`))
  await expectNoAxeViolations(page)

  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+z')
  await expect(due.filter({ hasText: title })).toHaveCount(0)
  await expect.poll(calendar).not.toContain('20261217')

  await page.getByRole('button', { name: /^Kalenderadresse vom .* zurücknehmen$/ }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen' }).press('Enter')
  await expect(page.getByText('Sie haben noch keine Kalenderadresse.')).toBeVisible()
  expect(await calendar()).toBe('404')
})

test('a card is dragged to another state, and the drag is taken back with one click', async ({ page }) => {
  await page.goto('/foerderung/antraege')
  const card = columnOf(page, 'Idee').getByRole('article').first()
  const name = await card.getByRole('button').first().innerText()
  await card.dragTo(columnOf(page, 'Zurückgezogen').getByRole('heading', { level: 2 }))
  const moved = columnOf(page, 'Zurückgezogen').getByRole('article').filter({ hasText: name })
  await expect(moved).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig machen' }).click()
  await expect(moved).toHaveCount(0)
  await expect(columnOf(page, 'Idee').getByRole('article').filter({ hasText: name })).toBeVisible()
})

test.describe('whoever may not edit', () => {
  test.use({ role: 'departmentHead' })

  test('reads applications, and finds what is due on the first page', async ({ page }) => {
    await page.goto('/foerderung/antraege')
    await expect(page.getByRole('heading', { level: 1, name: 'Anträge' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Neuer Antrag' })).toHaveCount(0)
    await columnOf(page, 'Bewilligt').getByRole('article').first().getByRole('button').first().click()
    await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0)
    await expectNoAxeViolations(page)
  })
})
