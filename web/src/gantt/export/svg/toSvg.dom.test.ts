import { describe, expect, it } from 'vitest'
import { a4, chartOf, someRows, START, texts } from '../testing/chartInput'
import { testMeasure } from '../testing/fonts'
import { chartScene } from '../scene/chartScene'
import { textsOf } from '../testing/shapesOf'
import { toSvg } from './toSvg'

function parse(svg: string): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml')
}

const hostile = `Beschluss <script>alert("1")</script> & 'mehr' \u0000\ud800 ]]>`

describe('a page as SVG', () => {
  const rows = someRows(2, 2, 4).map((row) => ({
    ...row,
    key: '<&">',
    label: row.level === 3 ? row.label : hostile,
  }))
  const links = [{ id: 'a', from: '1.1.1', to: '1.1.2', type: 'FS' as const }]
  const scene = chartScene(
    chartOf(rows, { links, days: { start: START, end: START + 900 } }),
    a4,
    testMeasure,
  )
  const page = scene.page(0)
  const svg = toSvg(page, { title: texts.title, language: 'de' })

  it('is well formed and keeps each text as it was typed', () => {
    const parsed = parse(svg)
    expect(parsed.querySelector('parsererror')).toBeNull()
    expect(parsed.querySelector('title')!.textContent).toBe(texts.title)
    expect(parsed.querySelectorAll('script')).toHaveLength(0)
    const shown = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(shown).toContain('<&">')
    expect(shown).toHaveLength(textsOf(page).length)
  })

  it('is as large as the paper', () => {
    const root = parse(svg).documentElement
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(['297mm', '210mm'])
    expect(root.getAttribute('viewBox')).toBe('0 0 841.89 595.28')
  })

  it('holds no character that XML forbids', () => {
    // oxlint-disable-next-line no-control-regex -- these are what XML forbids
    expect(svg).not.toMatch(/[\u0000-\u0008\ud800]/)
  })

  it('has ids of its own in each page of a document', () => {
    const ids = ['a', 'b'].flatMap((prefix) =>
      [...toSvg(page, { title: '', language: 'de', prefix }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    )
    expect(ids.length).toBeGreaterThan(2)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
