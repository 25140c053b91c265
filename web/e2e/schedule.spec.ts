import type { Locator, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'
import { anOpenMilestone, aPair, readPlan } from './plan.ts'

const MONTH_PX = 60

/** Opens the roadmap with a step in view and nothing beside it. */
async function openAt(page: Page, id: string): Promise<Locator> {
  await page.goto(`/fahrplan?ansicht=zeitplan&select=${id}`)
  const row = rowOf(page, id)
  await expect(row).toBeVisible()
  await page.getByRole('button', { name: 'Seitenbereich schließen' }).click()
  await expect(row).toBeFocused()
  return row
}

function rowOf(page: Page, id: string): Locator {
  return page.locator(`[role="row"][data-row="${id}"]`)
}

async function daysOf(page: Page, ids: readonly string[]) {
  const { workPackages, milestones } = await readPlan(page.request)
  return ids.map((id) => {
    const workPackage = workPackages.find((one) => one.id === id)
    return workPackage?.end ?? milestones.find((one) => one.id === id)!.planned
  })
}

/** Takes hold of a bar and moves the pointer; it is still held afterwards. */
async function dragBy(page: Page, row: Locator, px: number) {
  const box = (await row.locator('[data-bar]').boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + px / 2, y, { steps: 4 })
  await page.mouse.move(x + px, y, { steps: 4 })
}

function toast(page: Page, text: RegExp): Locator {
  return page.getByRole('region', { name: 'Meldungen' }).getByText(text)
}

async function announced(page: Page, text: string | RegExp) {
  await expect(page.locator('[aria-live]').filter({ hasText: text })).toBeAttached()
}

test('who follows is shown while a bar is dragged, moves with the drop, and comes back with one step', async ({
  page,
}) => {
  const { before, after } = await aPair(page.request)
  const ids = [before.id, after.id]
  const was = await daysOf(page, ids)
  const row = await openAt(page, before.id)

  await dragBy(page, row, 3 * MONTH_PX)
  await expect(page.getByText('Ein Schritt rückt nach.')).toBeVisible()
  await expect(rowOf(page, after.id).locator('.gantt-after--moved')).toHaveText(/\d\d\.\d\d\.20\d\d/)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await daysOf(page, ids)).toEqual(was)

  await dragBy(page, row, 3 * MONTH_PX)
  await page.mouse.up()
  await announced(page, 'Ein Schritt rückt nach.')
  await expect.poll(async () => (await daysOf(page, ids))[1]).not.toBe(was[1])
  const [end, planned] = await daysOf(page, ids)
  expect(planned).toBe(end)
  await page.keyboard.press('Control+z')
  await expect.poll(() => daysOf(page, ids)).toEqual(was)
})

test('gaps are kept where that is wanted, in both directions', async ({ page }) => {
  const { before, after } = await aPair(page.request, 1)
  const ids = [before.id, after.id]
  const was = await daysOf(page, ids)
  await openAt(page, before.id)
  await page.getByRole('button', { name: 'Abstände zu Nachfolgern halten' }).click()
  await rowOf(page, before.id).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await daysOf(page, ids))[1]).not.toBe(was[1])
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => daysOf(page, ids)).toEqual(was)
})

test('a link is drawn from bar to bar, by keys too, and a circle is refused by name', async ({ page }) => {
  const { before, after } = await aPair(page.request, 2)
  const { dependencies } = await readPlan(page.request)
  const row = await openAt(page, after.id)
  await page.keyboard.press('l')
  await announced(page, `Verknüpfung von „${after.title}“`)
  await rowOf(page, before.id).focus()
  await page.keyboard.press('Enter')
  await expect(toast(page, /Das wäre ein Kreis/)).toBeVisible()
  expect((await readPlan(page.request)).dependencies).toHaveLength(dependencies.length)

  const other = await anotherStep(page, after.id)
  await row.locator('.gantt-bar').hover()
  const port = (await page.locator(`[data-port="end"][data-port-row="${after.id}"]`).boundingBox())!
  await page.mouse.move(port.x + port.width / 2, port.y + port.height / 2)
  await page.mouse.down()
  const bar = (await rowOf(page, other).locator('.gantt-bar').boundingBox())!
  await page.mouse.move(bar.x + 4, bar.y + bar.height / 2, { steps: 6 })
  await page.mouse.up()
  await expect
    .poll(async () => (await readPlan(page.request)).dependencies.length)
    .toBe(dependencies.length + 1)
  await expect(toast(page, /wartet jetzt auf/)).toBeVisible()
  await expectNoAxeViolations(page)
})

/** A step in view that is not linked with this one and does not lead to it. */
async function anotherStep(page: Page, id: string): Promise<string> {
  const { workPackages, milestones, dependencies } = await readPlan(page.request)
  const steps = new Set([...workPackages, ...milestones].map((step) => step.id))
  // Some rows are drawn beyond the edges, where nobody can reach them.
  const inView = await page.locator('[data-row]').evaluateAll((rows) => {
    const head = document.querySelector('.gantt-head')!.getBoundingClientRect().bottom
    return rows
      .filter((row) => {
        const box = row.getBoundingClientRect()
        return box.top > head && box.bottom < window.innerHeight - 20
      })
      .map((row) => row.getAttribute('data-row') ?? '')
  })
  const isLinked = (other: string) =>
    dependencies.some((link) => link.predecessorId === id && link.successorId === other)
  return inView.find((other) => steps.has(other) && !isLinked(other) && !reaches(dependencies, other, id))!
}

function reaches(
  links: readonly { predecessorId: string; successorId: string }[],
  from: string,
  to: string,
): boolean {
  if (from === to) return true
  return links.some(
    ({ predecessorId, successorId }) => predecessorId === from && reaches(links, successorId, to),
  )
}

test('several rows are marked and move together', async ({ page }) => {
  const one = await anOpenMilestone(page.request, 1)
  const { milestones } = await readPlan(page.request)
  const two = milestones.find(
    ({ id, measureId, state }) => id !== one.id && measureId === one.measureId && state === 'open',
  )!
  const was = await daysOf(page, [one.id, two.id])
  await openAt(page, one.id)
  await rowOf(page, one.id).getByRole('rowheader').click()
  await rowOf(page, two.id)
    .getByRole('rowheader')
    .click({ modifiers: ['Control'] })
  for (const { id } of [one, two]) await expect(rowOf(page, id)).toHaveAttribute('aria-selected', 'true')
  await rowOf(page, two.id).focus()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await announced(page, '2 Einträge verschoben.')
  await expect
    .poll(async () => (await daysOf(page, [one.id, two.id])).every((day, index) => day > was[index]!))
    .toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(() => daysOf(page, [one.id, two.id])).toEqual(was)
})

test('the critical path is marked by more than its colour', async ({ page }) => {
  await page.goto('/fahrplan?ansicht=zeitplan')
  await page.getByRole('button', { name: 'Kritischen Weg zeigen' }).click()
  await expect(toast(page, /Auf dem kritischen Weg liegen \d+ Schritte/)).toBeVisible()
  await page.getByRole('treegrid').press('Control+End')
  await expectNoAxeViolations(page)
})
