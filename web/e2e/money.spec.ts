import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { readPlan } from './plan.ts'
import { centsOf } from './sums.ts'

test('a changed cost is in the chart and its table at once', async ({ page, context }) => {
  const { costItems, measures } = await readPlan(page.request)
  const item = costItems.find(
    ({ measureId, year }) =>
      year === 2028 && measures.find(({ id }) => id === measureId)?.phase === 'running',
  )!
  const budget = await context.newPage()
  await budget.goto('/finanzen')
  await budget.getByRole('button', { name: 'Als Tabelle' }).first().click()
  const row = budget.getByRole('table').first().getByRole('row').filter({ hasText: '2028' })
  const before = await row.innerText()

  await page.goto(`/fahrplan?select=${item.measureId}`)
  await page.getByRole('tab', { name: 'Geld' }).click()
  await page
    .getByRole('button', { name: `${item.title} bearbeiten` })
    .first()
    .click()
  await page.getByLabel('Haushaltsjahr').selectOption('2028')
  await page.getByRole('textbox', { name: 'Geplant' }).fill('zwölf')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('textbox', { name: 'Geplant' })).toHaveValue('zwölf')
  await expect(page.getByText(/Bitte einen Betrag in Euro eingeben/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Geplant' }).fill('7.654.321,09')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('button', { name: `${item.title} bearbeiten` }).first()).toBeVisible()

  await expect(row).not.toHaveText(before)
  await expectNoAxeViolations(budget)
})

/** The amount in the row of sums of a chart's table. */
async function sumIn(page: Page, chart: RegExp, column: string): Promise<number> {
  const figure = page.getByRole('figure', { name: chart })
  const asTable = figure.getByRole('button', { name: 'Als Tabelle' })
  if ((await asTable.getAttribute('aria-pressed')) !== 'true') await asTable.click()
  const heads = await figure.getByRole('columnheader').allInnerTexts()
  return centsOf(await figure.locator('tfoot').locator('th, td').nth(heads.indexOf(column)).innerText())
}

test('every view of the money has the same sums, those of the interface too', async ({ page }) => {
  const { costItems, measures, strategy } = await readPlan(page.request)
  const dropped = new Set(measures.filter(({ phase }) => phase === 'dropped').map(({ id }) => id))
  const cost = costItems
    .filter(({ measureId, year }) => !dropped.has(measureId) && year <= Number(strategy.end.slice(0, 4)))
    .reduce((sum, { plannedCents }) => sum + plannedCents, 0)

  await page.goto('/finanzen')
  await expect(page.getByRole('figure').first()).toBeVisible()
  expect(await sumIn(page, /Kosten und Deckung nach Haushaltsjahren/, 'Kosten')).toBe(cost)
  const gap = await sumIn(page, /Kosten und Deckung nach Haushaltsjahren/, 'Lücke')
  const cover = await sumIn(page, /Kosten und Deckung nach Haushaltsjahren/, 'Gesichert')
  expect(await sumIn(page, /Woher das Geld kommt/, 'Kosten')).toBe(cost)
  expect(await sumIn(page, /Woher das Geld kommt/, 'Nicht gedeckt')).toBe(gap)
  expect(await sumIn(page, /Geplant, gebunden, ausgegeben/, 'Geplant')).toBe(cost)
  for (const [grouping, title] of [
    ['Beschlusspunkt', /Kosten und Deckung nach Beschlusspunkten/],
    ['Federführendes Amt', /Kosten und Deckung nach federführenden Ämtern/],
  ] as const) {
    await page.getByLabel('Gliedern nach').selectOption({ label: grouping })
    expect(await sumIn(page, title, 'Kosten')).toBe(cost)
    expect(await sumIn(page, title, 'Lücke')).toBe(gap)
  }
  await page.getByLabel('Gliedern nach').selectOption({ label: 'Förderprogramm' })
  expect(await sumIn(page, /Mittel nach Förderprogrammen/, 'Gesichert')).toBe(cover)
  await page.getByRole('tab', { name: 'Lücken' }).click()
  await expect(page.getByRole('table', { name: /Lücken, die größte zuerst/ })).toBeVisible()
  await expectNoAxeViolations(page)
})

test('the arrow keys lead through a chart, and Enter to what is behind a bar', async ({ page }) => {
  await page.goto('/finanzen')
  const chart = page.getByRole('application', { name: /Kosten und Deckung nach Haushaltsjahren/ })
  await expect(chart).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/^2027, Kosten: .* Die Eingabetaste zeigt/)).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Was hinter den Zahlen steht' })).toBeFocused()
  await expect(page).toHaveURL(/jahr=2027/)
  await page.reload()
  await expect(
    page
      .getByRole('table', { name: /Kostenpositionen/ })
      .getByRole('row')
      .nth(1),
  ).toContainText('2027')
})

test('the arrow keys lead along what flows, and Enter to the funds that flow there', async ({ page }) => {
  await page.goto('/finanzen')
  const flow = page.getByRole('group', { name: /^Woher das Geld kommt/ }).locator('svg, [role=button]')
  await page.getByRole('button', { name: /^Eigenmittel konsumtiv .* Mittel dieser Quelle zeigen/ }).focus()
  await expect(flow.first()).toBeAttached()
  await page.keyboard.press('ArrowRight')
  const focused = page.locator(':focus')
  await expect(focused).toHaveAccessibleName(
    /^Eigenmittel konsumtiv .* → 01a .* Mittel zeigen, die dahin fließen/,
  )
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAccessibleName(/→ 01b /)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Was hinter den Zahlen steht' })).toBeFocused()
  await expect(page).toHaveURL(/posten=mittel/)
  await expect(page.getByLabel('Stand', { exact: true })).toHaveValue('secured')
  const listed = page.getByRole('table', { name: /Posten$/ }).locator('tbody tr')
  await expect(listed.first()).toContainText('Eigenmittel konsumtiv')
  await page.getByRole('button', { name: 'Alle Posten zeigen' }).click()
  await expect(page).not.toHaveURL(/quelle=/)
})

test('a snapshot shows what has become dearer since', async ({ page }) => {
  const { strategy, costItems, measures } = await readPlan(page.request)
  const running = new Set(measures.filter(({ phase }) => phase === 'running').map(({ id }) => id))
  const item = costItems.find(({ measureId, year }) => running.has(measureId) && year === 2027)!
  const taken = await page.request.post(`/api/strategies/${strategy.id}/snapshots`, {
    data: { title: 'Vor der Erhöhung' },
  })
  expect(taken.ok()).toBe(true)
  const address = `/api/strategies/${strategy.id}/cost-items/${item.id}`
  const etag = (await page.request.get(address)).headers()['etag']!
  const changed = await page.request.patch(address, {
    headers: { 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' },
    data: { plannedCents: item.plannedCents + 123_456 },
  })
  expect(changed.ok()).toBe(true)

  await page.goto('/finanzen')
  const choice = page.getByLabel('Vergleichen mit')
  const option = choice.locator('option', { hasText: 'Vor der Erhöhung' })
  await choice.selectOption((await option.getAttribute('value'))!)
  await expect(page.getByRole('figure', { name: 'Veränderung nach Haushaltsjahren' })).toBeVisible()
  expect(await sumIn(page, /Veränderung nach Haushaltsjahren/, 'Kosten: Unterschied')).toBe(123_456)
  expect(await sumIn(page, /Veränderung nach Beschlusspunkten/, 'Kosten: Unterschied')).toBe(123_456)
  await page.getByLabel('Gliedern nach').last().selectOption({ label: 'Förderprogramm' })
  expect(await sumIn(page, /Veränderung nach Förderprogrammen/, 'Gesichert: Unterschied')).toBe(0)

  const year = page.getByRole('figure', { name: 'Veränderung nach Haushaltsjahren' })
  await year.getByRole('button', { name: 'Als Tabelle' }).click()
  const chart = year.getByRole('application')
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/^2026, Gesichert: „Vor der Erhöhung“/)).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/zeit=vorher/)
  await expect(page.getByLabel('Zeitpunkt')).toHaveValue('before')
  await expect(page.getByRole('table', { name: /Posten$/ })).toBeVisible()
  await expectNoAxeViolations(page)
})
