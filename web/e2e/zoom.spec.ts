import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { aPair, german, readPlan } from './plan.ts'

type Finger = readonly [x: number, y: number]

async function openChart(page: Page): Promise<void> {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await expect(page.locator('.gantt-map-bars').first()).toBeAttached()
}

function rowOf(page: Page, id: string): Locator {
  return page.locator(`[role="row"][data-row="${id}"]`)
}

function shownDays(page: Page): Locator {
  return page.getByRole('slider', { name: 'Gezeigter Zeitraum' })
}

/** Pixels. */
async function dayWidth(page: Page): Promise<number> {
  return page
    .locator('.gantt')
    .evaluate((one) => Number.parseFloat(one.style.getPropertyValue('--gantt-day')))
}

/** From the left of the window. */
async function todayAt(page: Page): Promise<number> {
  const box = (await page.locator('.gantt-today').boundingBox())!
  return box.x + box.width / 2
}

function touch(cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]) {
  const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }))
  return cdp.send('Input.dispatchTouchEvent', { type, touchPoints })
}

/** A step in view that does not lead to this one. */
async function aStepThatMayFollow(page: Page, id: string): Promise<string> {
  const { workPackages, milestones, dependencies } = await readPlan(page.request)
  const before = new Set([id])
  for (const step of before)
    for (const link of dependencies) if (link.successorId === step) before.add(link.predecessorId)
  const linked = dependencies.filter(({ predecessorId }) => predecessorId === id)
  const steps = new Set([...workPackages, ...milestones].map((step) => step.id))
  for (const row of await page.locator('[role="row"][data-row]').all()) {
    const [step, box] = [await row.getAttribute('data-row'), await row.boundingBox()]
    const inView = box && box.y > 300 && box.y < 650
    if (!step || !inView || !steps.has(step) || before.has(step)) continue
    if (!linked.some(({ successorId }) => successorId === step)) return step
  }
  throw new Error('no step in view may follow')
}

async function zoomInOn(page: Page, x: number): Promise<void> {
  const whole = await dayWidth(page)
  await page.mouse.move(x, 400)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, -150)
  await page.keyboard.up('Control')
  await expect.poll(() => dayWidth(page)).toBeGreaterThan(whole * 100)
}

test('what is under the pointer stays there, also for whoever wants less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openChart(page)
  const x = await todayAt(page)
  await zoomInOn(page, x)
  await expect.poll(async () => Math.abs((await todayAt(page)) - x)).toBeLessThan(await dayWidth(page))
})

test('the time axis goes from years to single days, by wheel, keys, buttons and its map', async ({
  page,
}) => {
  await openChart(page)
  const whole = await dayWidth(page)
  const x = await todayAt(page)
  await zoomInOn(page, x)
  // What is under the pointer stays there.
  await expect.poll(async () => Math.abs((await todayAt(page)) - x)).toBeLessThan(await dayWidth(page))

  await page.getByRole('button', { name: 'Tage', exact: true }).click()
  await expect(page.locator('.gantt-tick--lower').filter({ hasText: 'Mo 23' })).toBeVisible()
  await shownDays(page).focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await expect(page.getByTitle('1. Weihnachtstag')).toBeVisible()
  expect(await page.locator('.gantt *').count()).toBeLessThan(1_000)
  await expectNoAxeViolations(page)

  const strip = (await page.locator('.gantt-map-strip').boundingBox())!
  await page.mouse.click(strip.x + strip.width * 0.9, strip.y + strip.height / 2)
  await expect(shownDays(page)).toHaveAttribute('aria-valuetext', /2030/)

  const { before } = await aPair(page.request)
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${before.id}`)
  await page.getByRole('button', { name: 'Auswahl einpassen' }).click()
  await expect.poll(() => dayWidth(page)).toBeGreaterThan(whole)
  const bar = (await rowOf(page, before.id).locator('.gantt-bar').boundingBox())!
  const panel = (await page.getByRole('complementary', { name: 'Einzelheiten' }).boundingBox())!
  expect(bar.x + bar.width).toBeLessThan(panel.x)
  await page.getByRole('button', { name: 'Seitenbereich schließen' }).click()
  await page.keyboard.press('0')
  await expect.poll(() => dayWidth(page)).toBeCloseTo(whole)
})

test('two clicks beside a bar begin something new on that day: one step, that one undo takes back', async ({
  page,
}) => {
  const { measures, workPackages } = await readPlan(page.request)
  const measure = measures.find(
    ({ phase, end }) => phase === 'planned' && end !== null && end < '2029-06-01',
  )!
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${measure.id}`)
  await expect(rowOf(page, measure.id)).toBeVisible()
  await page.getByRole('button', { name: 'Seitenbereich schließen' }).click()
  const axis = (await rowOf(page, measure.id).locator('.gantt-axis').boundingBox())!
  // There the panel will lie when the second click comes.
  await page.mouse.dblclick(axis.x + axis.width - 100, axis.y + axis.height / 2)
  const title = page.getByRole('textbox', { name: 'Titel' })
  await expect(title).toBeFocused()
  await title.fill('Auf der Achse angelegt')
  await page.getByRole('button', { name: 'Stattdessen als Meilenstein' }).click()
  await expect(page.getByRole('heading', { name: 'Neuer Meilenstein' })).toBeVisible()
  await expect(title).toHaveValue('Auf der Achse angelegt')
  await page.getByRole('button', { name: 'Stattdessen als Arbeitspaket' }).click()
  const start = page.getByRole('textbox', { name: 'Beginn', exact: true })
  await expect(start).toHaveValue(/\d\d\.\d\d\.2030/)
  const wanted = await start.inputValue()
  await expectNoAxeViolations(page)
  await title.press('Enter')
  const made = async () => {
    const plan = await readPlan(page.request)
    const found = plan.workPackages.find((one) => one.title === 'Auf der Achse angelegt')
    return found && [found.measureId, german(found.start)]
  }
  await expect.poll(made).toEqual([measure.id, wanted])
  await page.getByRole('button', { name: 'Seitenbereich schließen' }).click()
  await page.keyboard.press('Control+z')
  await expect.poll(made).toBeUndefined()
  expect((await readPlan(page.request)).workPackages).toHaveLength(workPackages.length)
})

test('two clicks beside the bar of a step begin another one in its measure, and on the bar open it', async ({
  page,
}) => {
  const { before } = await aPair(page.request)
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${before.id}`)
  const bar = rowOf(page, before.id).locator('.gantt-bar')
  await expect(bar).toBeVisible()
  const close = page.getByRole('button', { name: 'Seitenbereich schließen' })
  await close.click()
  const axis = (await rowOf(page, before.id).locator('.gantt-axis').boundingBox())!
  const twice = () => page.mouse.dblclick(axis.x + axis.width - 100, axis.y + axis.height / 2)
  await twice()
  await expect(page.getByRole('heading', { name: 'Neues Arbeitspaket' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Beginn', exact: true })).toHaveValue(/\d\d\.\d\d\.2030/)
  await expect(page).toHaveURL(new RegExp(before.measureId))
  await close.click()
  await page.keyboard.down('Alt')
  await twice()
  await page.keyboard.up('Alt')
  await expect(page.getByRole('heading', { name: 'Neuer Meilenstein' })).toBeVisible()
  await close.click()
  await bar.dblclick()
  await expect(page.getByRole('textbox', { name: 'Titel' })).toHaveValue(before.title)
})

test.describe('on a tablet', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1180, height: 820 } })

  test('two fingers zoom, one scrolls, a held bar moves, and two taps link', async ({ page }) => {
    const { before, after } = await aPair(page.request)
    await page.goto(`/fahrplan?ansicht=zeitplan&select=${before.id}`)
    await expect(rowOf(page, before.id)).toBeVisible()
    await page.getByRole('button', { name: 'Seitenbereich schließen' }).tap()
    const cdp = await page.context().newCDPSession(page)
    const whole = await dayWidth(page)
    await touch(cdp, 'touchStart', [[700, 500]])
    await touch(cdp, 'touchStart', [
      [700, 500],
      [800, 500],
    ])
    for (const by of [30, 60, 90, 120, 150])
      await touch(cdp, 'touchMove', [
        [700 - by, 500],
        [800 + by, 500],
      ])
    await touch(cdp, 'touchEnd', [])
    await expect.poll(() => dayWidth(page)).toBeCloseTo(whole * 4)
    expect(await page.evaluate(() => window.visualViewport!.scale), 'the page itself').toBe(1)

    await page.getByRole('button', { name: 'Ganze Laufzeit' }).tap()
    await expect.poll(() => dayWidth(page)).toBeCloseTo(whole)
    const { dependencies } = await readPlan(page.request)
    await rowOf(page, after.id).locator('.gantt-tree').tap()
    await page.getByRole('button', { name: 'Auswahl einpassen' }).tap()
    await page.locator(`[data-port="end"][data-port-row="${after.id}"]`).tap()
    const follower = await aStepThatMayFollow(page, after.id)
    await rowOf(page, follower).locator('.gantt-tree').tap()
    await expect
      .poll(async () => (await readPlan(page.request)).dependencies.length)
      .toBe(dependencies.length + 1)
    const close = page.getByRole('button', { name: 'Seitenbereich schließen' })
    await close.tap()
    await page.getByRole('button', { name: 'Ganze Laufzeit' }).tap()

    const bar = rowOf(page, before.id).locator('.gantt-bar')
    const box = (await bar.boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await touch(cdp, 'touchStart', [[x, y]])
    await expect(bar).toHaveClass(/gantt-bar--dragged/)
    for (const by of [20, 40, 60]) await touch(cdp, 'touchMove', [[x + by, y]])
    await expect(bar.locator('.gantt-tip')).toBeVisible()
    await touch(cdp, 'touchEnd', [])
    const startOf = async () =>
      (await readPlan(page.request)).workPackages.find(({ id }) => id === before.id)!.start
    await expect.poll(startOf).not.toBe(before.start)
    await expect(rowOf(page, before.id)).toBeFocused()

    const scrolled = () => page.locator('.gantt-scroller').evaluate((one) => one.scrollTop)
    const top = await scrolled()
    const down = top > 150 ? 1 : -1
    await touch(cdp, 'touchStart', [[x, 500]])
    for (const by of [30, 60, 90, 120]) await touch(cdp, 'touchMove', [[x, 500 + down * by]])
    await touch(cdp, 'touchEnd', [])
    await expect.poll(async () => Math.abs((await scrolled()) - top)).toBeGreaterThan(50)
  })
})
