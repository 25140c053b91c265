import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { a4, chartOf, someRows, texts } from '../testing/chartInput'
import { testFonts, testMeasure } from '../testing/fonts'
import type { SheetLayout } from '../scene/chart'
import { chartScene } from '../scene/chartScene'
import { textInPdf } from '../testing/textInPdf'
import { toPdf } from './toPdf'

const rows = someRows(2, 3, 8).map((row) =>
  row.id === '1' ? { ...row, label: 'Bürgeröffnung <fi & „ffl“>' } : row,
)

async function pdfOf(layout: SheetLayout): Promise<PDFDocument> {
  const scene = chartScene(chartOf(rows), layout, testMeasure)
  const pages = Array.from({ length: scene.count }, (_, index) => scene.page(index))
  const file = await toPdf(pages, {
    title: texts.title,
    subject: texts.subtitle,
    creator: 'Fahrplan',
    language: 'de-DE',
    created: new Date('2026-11-26T12:00:00Z'),
    fonts: testFonts,
    measure: testMeasure,
  })
  return PDFDocument.load(file, { updateMetadata: false })
}

describe('a chart as PDF', () => {
  it('says what it is, in which language, and lists its pages', async () => {
    const document = await pdfOf(a4)
    expect(document.getPageCount()).toBeGreaterThan(1)
    expect([document.getTitle(), document.getSubject(), document.getCreator()]).toEqual([
      texts.title,
      texts.subtitle,
      'Fahrplan',
    ])
    expect(String(document.catalog.get(PDFName.of('Lang')))).toContain('de-DE')
    const outlines = document.catalog.lookup(PDFName.of('Outlines'), PDFDict)
    expect(String(outlines.get(PDFName.of('Count')))).toBe(`${document.getPageCount()}`)
  })

  it('has its texts as text, in fonts of its own', async () => {
    const document = await pdfOf(a4)
    const words = textInPdf(document)
    expect(words).toContain('Bürgeröffnung <fi & „ffl“>')
    expect(words).toContain(texts.title)
    for (const { id, level } of rows) if (level > 1) expect(words).toContain(`Zeile ${id}`)
    for (let page = 1; page <= document.getPageCount(); page++)
      expect(words).toContain(`Seite ${page} von ${document.getPageCount()}`)
  })

  it('is as large as the paper: A0 upright, in points', async () => {
    const document = await pdfOf({ ...a4, paper: 'A0', orientation: 'portrait', fit: 'sheet' })
    expect(document.getPageCount()).toBe(1)
    const { width, height } = document.getPage(0).getMediaBox()
    expect([Math.round(width), Math.round(height)]).toEqual([2384, 3370])
  })

  it('holds only the letters that it shows', async () => {
    const size = (await (await pdfOf({ ...a4, fit: 'sheet' })).save()).length
    expect(size).toBeLessThan(80_000)
  })
})
