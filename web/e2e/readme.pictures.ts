import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const pictures = [
  { name: 'overview', path: '/', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'roadmap', path: '/fahrplan', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'finances-dark', path: '/finanzen', colorScheme: 'dark', width: 1440, height: 900 },
  { name: 'roadmap-phone', path: '/fahrplan', colorScheme: 'light', width: 390, height: 844 },
] as const

async function showChart(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { name: 'Kosten und Deckung nach Haushaltsjahren' })
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await expect(page.locator('canvas').first()).toBeVisible()
}

for (const { name, path, colorScheme, width, height } of pictures) {
  test(name, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    if (path === '/finanzen') await showChart(page)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' })
  })
}
