import { expect, expectNoAxeViolations, test } from './fixtures.ts'

test('the server says that it is alive and ready', async ({ request }) => {
  expect((await request.get('/health/live')).status()).toBe(200)
  expect((await request.get('/health/ready')).status()).toBe(200)
})

test('the home page shows the demo city, without an accessibility violation', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: /Erfurt/ })).toBeVisible()
  await expectNoAxeViolations(page)
})

test('a server that was away is back on the same address with the same data', async ({ page, server }) => {
  const plan = async () => (await page.request.get('/api/strategies')).text()
  const before = await plan()
  await server.stop()
  await expect(page.request.get('/health/live')).rejects.toThrow()
  await server.start()
  expect(await plan()).toBe(before)
})
