import type { APIRequestContext, Page } from '@playwright/test'
import { enter, expect, expectNoAxeViolations, test } from './fixtures.ts'
import { readPlan } from './plan.ts'

test.use({ role: 'admin' })

async function createStrategy(request: APIRequestContext, url: string, title: string): Promise<string> {
  await enter(request, url, 'strategist')
  const data = { title, start: '2027-01-01', end: '2027-12-31' }
  const answer = await request.post(`${url}/api/strategies`, { data })
  return ((await answer.json()) as { id: string }).id
}

/** What the region of messages shows; it is said to screen readers elsewhere. */
const toasts = (page: Page) => page.getByRole('region', { name: 'Meldungen' })

test('the administration reorganises departments, and finished work keeps its old one', async ({ page }) => {
  const before = await readPlan(page.request)
  const of = (number: string) => before.departments.find((one) => one.number === number)!
  const [merged, into] = [of('13'), of('11')]
  await page.goto('/verwaltung/organisation')
  await expectNoAxeViolations(page)
  const act = async (name: string, deed: string) => {
    await page.getByRole('button', { name: `${name}: Aktionen` }).click()
    await page.getByRole('menuitem', { name: deed }).click()
  }

  await act('15 Amt für Digitalisierung und Informationstechnik', 'Umbenennen')
  await page.getByRole('textbox', { name: 'Name' }).fill('')
  await page.getByRole('button', { name: 'Umbenennen' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('textbox', { name: 'Name' }).fill('Digitalamt')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Umbenennen' }).click()
  await expect(toasts(page).getByText('Die Einheit heißt jetzt 15 Digitalamt.')).toBeVisible()

  await act(`13 ${merged.name}`, 'Zusammenlegen mit …')
  await page.getByRole('combobox', { name: 'Geht auf in' }).selectOption({ label: `11 ${into.name}` })
  await expect(page.getByText(/Was abgeschlossen ist, behält den alten Namen/)).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Zusammenlegen' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const after = await readPlan(page.request)
  expect(after.departments.find(({ id }) => id === of('15').id)?.name).toBe('Digitalamt')
  expect(after.departments.find(({ id }) => id === merged.id)?.retiredOn).not.toBeNull()
  const led = before.measures.filter(({ leadDepartmentId }) => leadDepartmentId === merged.id)
  expect(led.length).toBeGreaterThan(0)
  for (const { id, phase } of led) {
    const finished = phase === 'done' || phase === 'dropped'
    const lead = after.measures.find((one) => one.id === id)?.leadDepartmentId
    expect(lead).toBe(finished ? merged.id : into.id)
  }
  await page.getByRole('button', { name: 'Neue Organisationseinheit' }).click()
  await page.getByRole('textbox', { name: 'Nummer' }).fill('18')
  await page.getByRole('textbox', { name: 'Name' }).fill('Amt für Daten')
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await expect(toasts(page).getByText('18 Amt für Daten ist angelegt.')).toBeVisible()
})

test('where a department cannot be retired, that is said and no button offers it', async ({ page }) => {
  await page.goto('/verwaltung/organisation')
  const menuOf = (name: RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')
  await menuOf(/^01 Dezernat.*: Aktionen$/).click()
  await page.getByRole('menuitem', { name: 'Auflösen' }).click()
  await expect(dialog.getByText(/Unter ihr stehen noch/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Auflösen' })).toHaveCount(0)
  await expect(dialog.getByRole('textbox')).toHaveCount(0)
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Zusammenlegen mit …' }).click()
  await expect(dialog.getByRole('heading', { name: /zusammenlegen$/ })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Geht auf in' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menuOf(/^01 Dezernat.*: Aktionen$/)).toBeFocused()
})

test('what only the server knows against a retirement takes the button away too', async ({
  page,
  server,
  playwright,
}) => {
  const team = await playwright.request.newContext()
  const id = await createStrategy(team, server.url, 'Ohne Maßnahmen')
  await team.dispose()

  // Another strategy than the one on the screen has open measures of this department.
  await page.goto(`/verwaltung/organisation?strategie=${id}`)
  await page.getByRole('button', { name: /^11 .*: Aktionen$/ }).click()
  await page.getByRole('menuitem', { name: 'Auflösen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Auflösen' }).click()
  await expect(dialog.getByText(/noch federführend/).first()).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Auflösen' })).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Schließen' }).last()).toBeFocused()
})

test('one very long word pushes nothing away', async ({ page, server, playwright }) => {
  const word = 'Donaudampfschiff'.repeat(12)
  const team = await playwright.request.newContext()
  const id = await createStrategy(team, server.url, word)
  await team.dispose()
  for (const width of [1440, 390])
    for (const path of ['strategien', `strategien/${id}`]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/verwaltung/${path}`)
      const words = page.getByRole('main').getByText(word).first()
      await expect(words).toBeVisible()
      const within = await words.evaluate((element) => {
        const place = element.closest('th, header')!.getBoundingClientRect()
        return element.getBoundingClientRect().right <= place.right && place.width < innerWidth
      })
      expect(within, `${path} at ${width}`).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
})
