import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { a4, chartOf, someRows, START, texts } from '../testing/chartInput'
import { testMeasure } from '../testing/fonts'
import { breakDays } from './breakDays'
import { breakRows } from './breakRows'
import { type ChartInput, FITS, SCALES, type Scale, type SheetLayout } from './chart'
import { chartScene } from './chartScene'
import { shorten } from './letters'
import { PAPERS, sheetOf } from './paper'
import { boundsOf, textsOf } from '../testing/shapesOf'
import type { Page } from './shapes'

function pagesOf(chart: ChartInput, layout: SheetLayout): Page[] {
  const scene = chartScene(chart, layout, testMeasure)
  return Array.from({ length: scene.count }, (_, index) => scene.page(index))
}

describe('rows over pages', () => {
  it('repeats what the first row of a page belongs to', () => {
    const pages = breakRows(someRows(1, 1, 6), 5)
    expect(pages.map((page) => page.map(({ row, repeated }) => (repeated ? `(${row.id})` : row.id)))).toEqual(
      [
        ['1', '1.1', '1.1.1', '1.1.2', '1.1.3'],
        ['(1)', '(1.1)', '1.1.4', '1.1.5', '1.1.6'],
      ],
    )
  })

  it('does not end a page with a row whose branch begins on the next one', () => {
    const pages = breakRows(someRows(2, 1, 2), 6)
    expect(pages.map((page) => page.map(({ row }) => row.id))).toEqual([
      ['1', '1.1', '1.1.1', '1.1.2'],
      ['2', '2.1', '2.1.1', '2.1.2'],
    ])
  })

  it('loses no row, doubles none, keeps their order, and fills no page beyond its edge', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 })
    fc.assert(
      fc.property(levels, fc.integer({ min: 3, max: 20 }), (wanted, capacity) => {
        const rows = rowsOfLevels(wanted)
        const pages = breakRows(rows, capacity)
        const own = pages.flat().filter(({ repeated }) => !repeated)
        expect(own.map(({ row }) => row.id)).toEqual(rows.map(({ id }) => id))
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(capacity)
          expect(rows.length === 0 || page.some(({ repeated }) => !repeated)).toBe(true)
        }
      }),
    )
  })
})

function rowsOfLevels(levels: readonly number[]) {
  const above: string[] = []
  return levels.map((wanted, index) => {
    const level = Math.min(wanted, above.length + 1)
    const parentId = above[level - 2] ?? null
    above.length = level - 1
    above.push(`${index}`)
    return {
      id: `${index}`,
      parentId,
      level,
      kind: 'bar' as const,
      label: `${index}`,
      tone: 0,
      description: '',
    }
  })
}

describe('days over pages', () => {
  it('follow each other without a gap and end with months', () => {
    expect(breakDays({ start: START, end: START + 100 }, 45)).toEqual([
      { start: START, end: START + 31 },
      { start: START + 31, end: START + 61 },
      { start: START + 61, end: START + 100 },
    ])
    const days = fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.double({ min: 1, max: 900, noNaN: true }))
    fc.assert(
      fc.property(days, ([length, capacity]) => {
        const portions = breakDays({ start: START, end: START + length }, capacity)
        expect(portions[0]!.start).toBe(START)
        expect(portions.at(-1)!.end).toBe(START + length)
        const lengths = portions.map(({ start, end }) => end - start)
        expect(Math.min(...lengths)).toBeGreaterThan(0)
        expect(Math.max(...lengths)).toBeLessThanOrEqual(Math.max(1, capacity))
        expect(portions.slice(1).map(({ start }) => start)).toEqual(
          portions.slice(0, -1).map(({ end }) => end),
        )
      }),
    )
  })
})

describe('a page', () => {
  const layouts = fc.record({
    paper: fc.constantFrom(...PAPERS),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
    fit: fc.constantFrom(...FITS),
    scale: fc.constantFrom(...(Object.keys(SCALES) as Scale[])),
    legend: fc.boolean(),
  })
  const charts = fc
    .record({
      points: fc.integer({ min: 0, max: 4 }),
      measures: fc.integer({ min: 0, max: 4 }),
      steps: fc.integer({ min: 0, max: 6 }),
      title: fc.string({
        maxLength: 200,
        unit: fc.constantFrom('M', 'ä', 'ß', 'i', 'g', ' ', '<', '&', '"', 'w', 'W'),
      }),
      state: fc.constantFrom('normal' as const, 'late' as const, 'dropped' as const, 'struck' as const),
      far: fc.integer({ min: -900, max: 3000 }),
    })
    .map(({ points, measures, steps, title, state, far }) => {
      const rows = someRows(points, measures, steps).map((row, index) => ({
        ...row,
        label: index % 2 === 0 ? title : row.label,
        ...(index % 3 === 1 && {
          state,
          critical: true,
          baseline: { start: START + far, end: START + far + 90 },
          badge: 'überfällig',
        }),
        ...(index % 4 === 1 && row.kind === 'bar' && { start: START + far, end: START + far + 30 }),
      }))
      const steadily = rows
        .slice(1)
        .map(({ id }, index) => ({ id, from: rows[index]!.id, to: id, type: 'FS' as const }))
      return chartOf(rows, { links: steadily, texts: { ...texts, title, warning: 'Vertraulich' } })
    })

  it('prints nothing outside of the margins and has all rows, each once for each stretch of days', () => {
    fc.assert(
      fc.property(charts, layouts, (chart, layout) => {
        const { width, height, margin } = sheetOf(layout.paper, layout.orientation)
        const pages = pagesOf(chart, layout)
        for (const page of pages) {
          expect([page.width, page.height]).toEqual([width, height])
          for (const shape of page.shapes) {
            const box = boundsOf(shape, testMeasure)
            expect(box.left).toBeGreaterThanOrEqual(margin - 1)
            expect(box.top).toBeGreaterThanOrEqual(margin - 1)
            expect(box.right).toBeLessThanOrEqual(width - margin + 1)
            expect(box.bottom).toBeLessThanOrEqual(height - margin + 1)
          }
        }
        const numbers = pages.flatMap((page) => textsOf(page).filter((text) => text.startsWith('Seite ')))
        expect(numbers).toEqual(pages.map((_, index) => `Seite ${index + 1} von ${pages.length}`))
        if (layout.fit === 'sheet') expect(pages).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
  })

  it('names each row once, and what it belongs to on the pages after', () => {
    const chart = chartOf(someRows(3, 3, 11))
    const pages = pagesOf(chart, a4)
    expect(pages.length).toBeGreaterThan(1)
    const all = pages.flatMap(textsOf)
    for (const { label } of chart.rows.filter(({ level }) => level === 3))
      expect(all.filter((text) => text === label)).toHaveLength(1)
    expect(all).toContain('(Fortsetzung)')
  })

  it('goes sideways when the scale asks for it', () => {
    const chart = chartOf(someRows(1, 1, 2))
    expect(pagesOf(chart, { ...a4, fit: 'pages', scale: 'years' })).toHaveLength(2)
    expect(pagesOf(chart, { ...a4, fit: 'pages', scale: 'months' }).length).toBeGreaterThan(8)
  })

  it('explains what occurs, and nothing else', () => {
    const explained = (rows: ChartInput['rows']) => textsOf(pagesOf(chartOf(rows), a4)[0]!)
    const rows = someRows(1, 1, 3)
    expect(explained(rows)).not.toContain('gestrichen')
    expect(explained([{ ...rows[0]!, state: 'struck' }])).toContain('gestrichen')
    expect(textsOf(pagesOf(chartOf(rows), { ...a4, legend: false })[0]!)).not.toContain('Meilenstein')
  })

  it('tells states apart by shape: no two of them are drawn alike in black and white', () => {
    const drawn = (['normal', 'done', 'late', 'dropped', 'struck'] as const).map((state) => {
      const [row] = someRows(1, 0, 0)
      const page = pagesOf(chartOf([{ ...row!, kind: 'bar', state, progress: 40 }]), {
        ...a4,
        legend: false,
      })[0]!
      return JSON.stringify(page.shapes).replaceAll(/#[0-9a-f]{6}/g, '')
    })
    expect(new Set(drawn).size).toBe(drawn.length)
  })
})

describe('a long text', () => {
  it('ends with an ellipsis where its room ends', () => {
    expect(shorten('Bürgerportal', 200, 8, 400, testMeasure)).toBe('Bürgerportal')
    expect(shorten('Bürgerportal', 30, 8, 400, testMeasure)).toBe('Bürge…')
    expect(shorten('Bürgerportal', 3, 8, 400, testMeasure)).toBe('')
  })

  it('always fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (text, room) => {
          const shown = shorten(text, room, 8, 400, testMeasure)
          expect(testMeasure(shown, 8, 400)).toBeLessThanOrEqual(room)
        },
      ),
    )
  })
})
