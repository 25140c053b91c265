import { spanOf } from '../../model/row'
import { type ChartInput, LEGEND_KINDS, type LegendKind } from './chart'
import type { Measure } from './letters'

/** Points at the size of A4. */
export const LEGEND = { line: 13, font: 7.5, gap: 5, between: 14 } as const

const SAMPLE = { bar: 22, sign: 9 } as const
const SIGNS: readonly LegendKind[] = ['point', 'done', 'late', 'deadline', 'report', 'today']

/** Width of a sample. */
export function sampleWidth(kind: LegendKind): number {
  return SIGNS.includes(kind) ? SAMPLE.sign : SAMPLE.bar
}

export interface LegendEntry {
  readonly kind: LegendKind
  /** From the left edge of the legend. */
  readonly x: number
  /** Which line of the legend, from 0. */
  readonly line: number
}

/** What occurs in the chart, so that the legend explains nothing else. */
export function legendKinds(chart: ChartInput): LegendKind[] {
  const has = new Set<LegendKind>(['today', 'wall'])
  if (chart.marks.length > 0) has.add('report')
  for (const row of chart.rows) {
    if (row.state && row.state !== 'normal') has.add(row.state)
    if (row.deadline !== undefined) has.add('deadline')
    if (spanOf(row) !== null && row.state !== 'struck') has.add(row.kind)
    if (row.critical) has.add('critical')
    if (row.baseline) has.add('baseline')
  }
  const shown = new Set(chart.rows.map(({ id }) => id))
  for (const link of chart.links)
    if (shown.has(link.from) && shown.has(link.to)) has.add(link.violated ? 'violated' : 'link')
  return LEGEND_KINDS.filter((kind) => has.has(kind))
}

/** The entries in lines, as many in each as the width has room for. */
export function placeLegend(
  kinds: readonly LegendKind[],
  texts: Readonly<Record<LegendKind, string>>,
  width: number,
  scale: number,
  measure: Measure,
): LegendEntry[] {
  let [x, line] = [0, 0]
  return kinds.map((kind) => {
    const own = (sampleWidth(kind) + LEGEND.gap) * scale + measure(texts[kind], LEGEND.font * scale, 400)
    if (x > 0 && x + own > width) [x, line] = [0, line + 1]
    const entry = { kind, x, line }
    x += own + LEGEND.between * scale
    return entry
  })
}
