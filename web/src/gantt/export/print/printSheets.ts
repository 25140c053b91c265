import type { ChartInput, SheetLayout } from '../scene/chart'
import { chartScene } from '../scene/chartScene'
import type { Measure } from '../scene/letters'
import { millimetresOf } from '../scene/paper'
import { svgElement } from '../svg/svgElement'

/** As many as a browser prints without trouble. */
const MOST_PAGES = 400

/**
 * Puts the pages of a chart beside the page and lets the browser print them instead of it. Null, and nothing done,
 * where they are too many. What it returns takes them away again.
 */
export function printSheets(chart: ChartInput, layout: SheetLayout, measure: Measure): (() => void) | null {
  const scene = chartScene(chart, layout, measure)
  if (scene.count > MOST_PAGES) return null
  const sheets = document.createElement('div')
  sheets.className = 'gantt-sheets'
  for (let index = 0; index < scene.count; index++)
    sheets.append(
      svgElement(scene.page(index), {
        title: chart.texts.title,
        language: chart.locale,
        prefix: `sheet${index}-`,
      }),
    )
  const rules = new CSSStyleSheet()
  rules.replaceSync(rulesFor(millimetresOf(layout.paper, layout.orientation)))
  document.adoptedStyleSheets.push(rules)
  document.body.append(sheets)
  return () => {
    sheets.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
  }
}

/** The margin stands in the pages themselves: the browser adds no head and no foot of its own. */
function rulesFor({ width, height }: { readonly width: number; readonly height: number }): string {
  return `
    @page { size: ${width}mm ${height}mm; margin: 0 }
    @media screen { .gantt-sheets { display: none } }
    @media print {
      html, body { width: auto !important; height: auto !important; overflow: visible !important; background: #fff !important }
      body > :not(.gantt-sheets) { display: none !important }
      .gantt-sheets > svg { display: block; width: ${width}mm; height: ${height - 0.2}mm; break-after: page; break-inside: avoid }
      .gantt-sheets > svg:last-child { break-after: auto }
    }`
}
