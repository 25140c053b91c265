import { type ChartInput, type LegendKind } from './chart'
import { drawDeadline } from './drawDeadline'
import { PAPER } from './colours'
import { hatch } from './drawBackdrop'
import { drawBar, pointPlace } from './drawBar'
import { drawBaseline } from './drawBaseline'
import { arrow, strokeOf } from './drawLinks'
import { signOf } from './drawSigns'
import { type Frame, TITLE } from './frame'
import { LEGEND, sampleWidth } from './legend'
import type { Measure } from './letters'
import { line, polygon, type Shape } from './shapes'

const TONE = 0
const UNCUT = { start: false, end: false }

export function drawLegend(chart: ChartInput, frame: Frame, measure: Measure): Shape[] {
  const { legend, print, sheet } = frame
  if (legend.length === 0) return []
  const scale = sheet.chrome
  const lines = legend.at(-1)!.line + 1
  const top = print.y + print.height - (TITLE.footer + lines * LEGEND.line) * scale
  return legend.flatMap(({ kind, x, line: at }): Shape[] => {
    const left = print.x + x
    const y = top + (at + 0.5) * LEGEND.line * scale
    const size = LEGEND.font * scale
    return [
      ...sampleOf(kind, left, left + sampleWidth(kind) * scale, y, scale, measure),
      {
        kind: 'text',
        x: left + (sampleWidth(kind) + LEGEND.gap) * scale,
        y: y + size * 0.35,
        text: chart.texts.legend[kind],
        size,
        weight: 400,
        anchor: 'start',
        fill: PAPER.ink,
      },
    ]
  })
}

/** Drawn as the chart itself draws it. */
function sampleOf(
  kind: LegendKind,
  left: number,
  right: number,
  y: number,
  unit: number,
  measure: Measure,
): Shape[] {
  const middle = (left + right) / 2
  const place = { left, right, y, done: left + (right - left) * 0.6, cut: UNCUT }
  const look = { kind: 'bar', tone: TONE } as const
  const sign = (state: 'done' | 'late') => {
    const one = signOf(state, undefined, unit, measure)
    return one.at(middle - one.width / 2, y)
  }
  const upright = (colour: string, width: number, dash?: number[]) =>
    line(
      { x: middle, y: y - 5 * unit },
      { x: middle, y: y + 5 * unit },
      { colour, width: width * unit, ...(dash && { dash: dash.map((one) => one * unit) }) },
    )
  const across = (violated: boolean) =>
    arrow(
      [
        { x: left, y },
        { x: right, y },
      ],
      strokeOf(violated, false, unit),
      unit,
    )
  switch (kind) {
    case 'group':
      return drawBar({ ...look, kind: 'group' }, { ...place, done: right }, unit)
    case 'bar':
      return drawBar(look, place, unit)
    case 'point':
      return drawBar({ ...look, kind: 'point' }, pointPlace(middle, y, unit), unit)
    case 'done':
    case 'late':
      return sign(kind)
    case 'deadline':
      return drawDeadline(middle + 1.5 * unit, y, unit)
    case 'dropped':
    case 'struck':
      return drawBar({ ...look, state: kind }, place, unit)
    case 'critical':
      return drawBar({ ...look, critical: true }, { ...place, y: y - unit }, unit)
    case 'baseline':
      return [drawBaseline(left, right, y - 4 * unit, false, unit)]
    case 'link':
    case 'violated':
      return across(kind === 'violated')
    case 'report':
      return [
        polygon(
          [
            { x: middle - 2.6 * unit, y: y - 2.1 * unit },
            { x: middle + 2.6 * unit, y: y - 2.1 * unit },
            { x: middle, y: y + 2.1 * unit },
          ],
          PAPER.soft,
        ),
      ]
    case 'today':
      return [upright(PAPER.danger, 1.1)]
    case 'wall':
      return [
        ...hatch({ x: middle, y: y - 5 * unit, width: right - middle, height: 10 * unit }, unit),
        upright(PAPER.ink, 1.4),
      ]
  }
}
