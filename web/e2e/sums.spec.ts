import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openStrategy } from './plan.ts'
import {
  type ByYear,
  centsOf,
  columnByYear,
  fileOf,
  sumsOfDatabase,
  sumsOfInterface,
  tableOf,
} from './sums.ts'

/** What the row of sums of a grid says for each year, with this amount chosen. */
async function gridSums(page: Page, row: string, amount?: string): Promise<ByYear> {
  const grid = page.getByRole('grid')
  if (amount !== undefined) await page.getByRole('button', { name: amount, exact: true }).click()
  await expect(page.locator(`[data-row='${row}']`)).toBeVisible()
  const heads = await grid.getByRole('columnheader').allInnerTexts()
  const sums: Record<string, number> = {}
  for (const [index, head] of heads.entries()) {
    const year = /^\d{4}/.exec(head.trim())?.[0]
    if (year === undefined) continue
    const cell = page.locator(`[data-row='${row}'] [aria-colindex="${index + 1}"]`)
    const cents = centsOf(await cell.innerText())
    if (cents !== 0) sums[year] = cents
  }
  return sums
}

const together = (...all: readonly ByYear[]): ByYear => {
  const sums: Record<string, number> = {}
  for (const byYear of all)
    for (const [year, cents] of Object.entries(byYear)) sums[year] = (sums[year] ?? 0) + cents
  return sums
}

test('grids, charts, their files, the programming interface and the database say the same, to the cent', async ({
  page,
  server,
}) => {
  const strategyId = await openStrategy(page.request, 'adopted')
  const sums = await sumsOfInterface(page.request, strategyId)
  expect(Object.values(sums).every((byYear) => Object.keys(byYear).length > 0)).toBe(true)
  const inTerm = (byYear: ByYear) =>
    Object.fromEntries(Object.entries(byYear).filter(([year]) => Number(year) <= 2031))

  await page.goto('/finanzen')
  for (const [chart, columns] of [
    [
      /^Geplant, gebunden, ausgegeben/,
      { Geplant: sums.planned, Gebunden: sums.committed, Ausgegeben: sums.actual },
    ],
    [
      /^Gesicherte Mittel nach ihrer Art/,
      { 'Eigen- und Drittmittel': sums.contributed, Zuwendungen: sums.granted, Kredite: sums.lent },
    ],
    [
      /^Kosten und Deckung nach Haushaltsjahren/,
      {
        Kosten: sums.planned,
        Gesichert: together(sums.contributed, sums.granted, sums.lent),
        'Beantragt, in voller Höhe': sums.applied,
        'Idee, in voller Höhe': sums.idea,
      },
    ],
  ] as const) {
    const [table, file] = [await tableOf(page, chart), await fileOf(page, chart)]
    for (const [column, byYear] of Object.entries(columns)) {
      expect(columnByYear(table, column), `table: ${column}`).toEqual(inTerm(byYear))
      expect(columnByYear(file, column), `file: ${column}`).toEqual(inTerm(byYear))
    }
  }

  await page.goto('/finanzen/kosten')
  expect(await gridSums(page, 'sum', 'Geplant')).toEqual(sums.planned)
  expect(await gridSums(page, 'sum', 'Gebunden')).toEqual(sums.committed)
  expect(await gridSums(page, 'sum', 'Ausgegeben')).toEqual(sums.actual)
  await page.goto('/finanzen/mittel')
  expect(await gridSums(page, 'all cost')).toEqual(sums.planned)
  await page.goto('/finanzen/zuwendungen')
  expect(await gridSums(page, 'sum', 'Bewilligt')).toEqual(together(sums.granted, sums.lent))

  await server.stop()
  expect(await sumsOfDatabase(server.dataFolder, strategyId)).toEqual(sums)
  await server.start()
})
