import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, openStrategy, readPlan } from './plan.ts'

/** Of measures that only the strategy team and the departments concerned may know of. */
const CONFIDENTIAL = ['M-028', 'M-029', 'M-030']

async function expectNothingConfidential(page: Page, paths: readonly string[]) {
  for (const path of paths) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    const text = await page.locator('body').innerText()
    for (const key of CONFIDENTIAL) expect(text).not.toContain(key)
  }
}

test.describe('nobody', () => {
  test.use({ role: null })

  test('is asked to sign in, and comes to where they wanted', async ({ page }) => {
    await page.goto('/finanzen')
    await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
    await expect(page.getByText('Dies ist eine Demonstration: keine echten Daten.')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: /Strategieteam/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Finanzen' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Finanzen' })).toBeVisible()
  })

  test('enters the demo with the keyboard alone', async ({ page }) => {
    await page.goto('/')
    const card = page.getByRole('button', { name: /Externe Beratung/ })
    await expect(card).toBeVisible()
    while (!(await card.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Benutzermenü/ })).toBeVisible()
  })
})

test.describe('the strategy team', () => {
  test('sees what is confidential, marked, and edits it', async ({ page }) => {
    const { measures } = await readPlan(page.request)
    const { id } = measures.find(({ key }) => key === 'M-028')!
    await page.goto(`/fahrplan?ansicht=zeitplan&select=${id}`)
    await expect(page.locator(`[role="row"][data-row="${id}"]`)).toContainText('vertraulich')
    const panel = page.getByRole('complementary')
    await panel.getByRole('textbox', { name: 'Titel' }).fill('Notfälle üben')
    await panel.getByRole('button', { name: 'Speichern' }).click()
    await expect
      .poll(async () => (await readPlan(page.request)).measures.find((one) => one.id === id)?.title)
      .toBe('Notfälle üben')
  })

  test('takes a snapshot and releases it; from then on the committee reads it', async ({ page, browser }) => {
    await page.goto('/verwaltung/strategien')
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: /Landeshauptstadt Erfurt/ }).click()
    await page.getByRole('textbox', { name: 'Titel des Standes' }).fill('Stand für den Februar')
    await page.getByRole('button', { name: 'Stand festhalten' }).click()
    const row = page.getByRole('row', { name: /Stand für den Februar/ })
    await expect(row).toBeVisible()
    await expectNoAxeViolations(page)
    await row.getByRole('button', { name: /[Ff]reigeben/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /[Ff]reigeben/ })
      .click()
    await expect(page.getByRole('dialog')).toHaveCount(0)

    const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'de-DE' })
    await context.request.post('/api/session/demo', { data: { role: 'committee' } })
    const reader = await context.newPage()
    await reader.goto('/')
    await expect(reader.getByText(/Stand für den Februar/)).toBeVisible()
    await context.close()
  })
})

test.describe('the external consultant', () => {
  test.use({ role: 'consultant' })

  test('begins with the draft, edits it, and reads the adopted strategy', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: /Fortschreibung/ })).toBeVisible()
    await expect(page.getByText(/3 vertrauliche/).first()).toBeVisible()
    await expectNoAxeViolations(page)
    const draft = await openStrategy(page.request, 'draft')
    const milestone = await anOpenMilestone(page.request, 0, draft)
    await page.goto(`/fahrplan?ansicht=zeitplan&strategie=${draft}&select=${milestone.id}`)
    const panel = page.getByRole('complementary')
    await panel.getByRole('textbox', { name: 'Titel' }).fill('Von außen vorgeschlagen')
    await panel.getByRole('button', { name: 'Speichern' }).click()
    await expect
      .poll(
        async () =>
          (await readPlan(page.request, draft)).milestones.find(({ id }) => id === milestone.id)?.title,
      )
      .toBe('Von außen vorgeschlagen')

    const adopted = await openStrategy(page.request, 'adopted')
    await page.goto(`/fahrplan?ansicht=zeitplan&strategie=${adopted}&select=${milestone.id}`)
    await expect(page.getByText(/beschlossen/).first()).toBeVisible()
    await expect(page.getByRole('complementary').getByRole('button', { name: 'Speichern' })).toHaveCount(0)
    await expectNoAxeViolations(page)
  })

  test('finds nothing confidential anywhere', async ({ page }) => {
    await expectNothingConfidential(page, [
      '/',
      '/fahrplan?ansicht=zeitplan',
      '/fahrplan?ansicht=tabelle',
      '/fahrplan?ansicht=agenda',
      '/finanzen',
      '/verwaltung',
    ])
  })
})

test.describe('a department head', () => {
  test.use({ role: 'departmentHead' })

  test('reports progress of an own milestone, and changes nothing else', async ({ page }) => {
    const { departments, milestones, measures } = await readPlan(page.request)
    const own = departments.find(({ number }) => number === '15')!.id
    const milestone = milestones.find(({ departmentId, measureId, state }) => {
      const lead = measures.find(({ id }) => id === measureId)?.leadDepartmentId
      return state === 'open' && (departmentId ?? lead) === own
    })!
    await page.goto('/')
    await expectNoAxeViolations(page)
    await page.goto(`/fahrplan?ansicht=zeitplan&select=${milestone.id}`)
    const panel = page.getByRole('complementary')
    await expect(panel.getByRole('textbox', { name: 'Titel' })).toHaveCount(0)
    await panel.getByRole('combobox', { name: 'Stand' }).selectOption({ label: 'Erreicht' })
    await panel.getByRole('textbox', { name: /Erreicht am/ }).fill('20.11.2026')
    await expectNoAxeViolations(page)
    await panel.getByRole('button', { name: 'Speichern' }).click()
    await expect
      .poll(
        async () => (await readPlan(page.request)).milestones.find(({ id }) => id === milestone.id)?.state,
      )
      .toBe('reached')
  })
})

test.describe('the committee', () => {
  test.use({ role: 'committee' })

  test('reads the released state, and nothing confidential', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText(/Sie lesen den freigegebenen Stand/)).toBeVisible()
    await expectNoAxeViolations(page)
    await expectNothingConfidential(page, ['/', '/fahrplan?ansicht=tabelle', '/finanzen'])
    await expect(page.getByRole('button', { name: 'Rückgängig' })).toHaveCount(0)
    await page.goto('/verwaltung/mitglieder')
    await expect(page.getByRole('link', { name: 'Mitglied einladen' })).toHaveCount(0)
    await expectNoAxeViolations(page)
  })
})

test.describe('the administration', () => {
  test.use({ role: 'admin' })

  test('sees members and settings, and leaves the plan as it is', async ({ page }) => {
    for (const path of ['/verwaltung/mitglieder', '/verwaltung/kommune', '/verwaltung/strategien']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoAxeViolations(page)
    }
    await page.goto('/fahrplan?ansicht=zeitplan')
    await expect(page.getByRole('treegrid')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Neue Maßnahme' })).toHaveCount(0)
  })
})
