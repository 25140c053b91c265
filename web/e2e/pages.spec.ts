import { expect, expectNoAxeViolations, test } from './fixtures.ts'

const PAGES = [
  ['/', 'Landeshauptstadt Erfurt (Beispiel)'],
  ['/fahrplan?ansicht=zeitplan', 'Fahrplan'],
  ['/fahrplan?ansicht=tabelle', 'Fahrplan'],
  ['/fahrplan?ansicht=agenda', 'Fahrplan'],
  ['/finanzen', 'Finanzen'],
  ['/foerderung/katalog', 'Förderkatalog'],
  ['/foerderung/katalog/neu', 'Förderprogramm anlegen'],
  ['/foerderung/katalog/uebernehmen', 'Katalog übernehmen'],
  ['/foerderung/massnahmen', 'Förderung der Maßnahmen'],
  ['/foerderung/antraege', 'Anträge'],
  ['/foerderung/fristen', 'Fristen'],
  ['/foerderung/mix', 'Fördermix'],
  ['/profil', 'Profil'],
  ['/verwaltung/organisation', 'Organisation'],
  ['/verwaltung/strategien', 'Strategien'],
  ['/verwaltung/strategien/neu', 'Strategie anlegen'],
  ['/finanzen/kosten', 'Kosten'],
  ['/finanzen/mittel', 'Mittel'],
  ['/finanzen/zuwendungen', 'Zuwendungen'],
  ['/finanzen/rahmen', 'Rahmen'],
  ['/gibt-es-nicht', 'Seite nicht gefunden'],
] as const

for (const [path, heading] of PAGES)
  test(`${path} is accessible, light, dark and in a narrow window`, async ({ page }) => {
    const mistakes: string[] = []
    page.on('pageerror', (error) => mistakes.push(error.message))
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expectNoAxeViolations(page, { colours: 'only' })
    await page.setViewportSize({ width: 390, height: 844 })
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      .toBe(true)
    await expectNoAxeViolations(page, { colours: 'not' })
    expect(mistakes).toEqual([])
  })

test('the skip link leads past the navigation', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('the language changes without a reload and is remembered', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=tabelle')
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roadmap')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roadmap')
})

test('the roadmap keeps its nodes few', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await expect(page.getByRole('treegrid')).toBeVisible()
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1_500)
})

test('the API can be read and tried in the browser', async ({ page }) => {
  await page.goto('/api/docs')
  await expect(page.getByRole('heading', { name: /Fahrplan/ })).toBeVisible()
  await expect(page.locator('.opblock-tag').first()).toBeVisible()
})
