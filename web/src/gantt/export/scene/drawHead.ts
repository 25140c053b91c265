import { markPlaces, type TextSide } from '../../model/markPlaces'
import { tickLabels } from '../../model/tickLabels'
import { ticksBetween, type TickUnit } from '../../model/ticks'
import { tickTexts, yearTexts } from '../../model/tickTexts'
import type { ChartInput } from './chart'
import { PAPER } from './colours'
import { tiersOf } from './drawBackdrop'
import { type DaysShown, xOfDay } from './drawRows'
import { shorten } from './letters'
import { type Anchor, line, polygon, rect, type Shape, type TextShape, type Weight } from './shapes'

const FONT = { tick: 7.25, mark: 6.25 } as const
const LINES = { upper: 13, lower: 12.5, marks: 11.5 } as const

/** The texts were measured for a screen: its pixels, in points at the ordinary size of rows. */
const PIXEL = 0.62

/** The headings of the pane, and the two lines of the time axis above that of the marks. */
export function drawHead(chart: ChartInput, shown: DaysShown): Shape[] {
  const { frame } = shown
  const { head } = frame
  const bottom = head.y + head.height
  return [
    rect(head, { fill: PAPER.band }),
    line(
      { x: head.x, y: bottom },
      { x: head.x + head.width, y: bottom },
      { colour: PAPER.soft, width: 0.8 * frame.headUnit },
    ),
    ...paneHead(chart, shown),
    ...axisLine('upper', chart, shown),
    ...axisLine('lower', chart, shown),
    ...marks(chart, shown),
  ]
}

function paneHead(chart: ChartInput, { frame, measure }: DaysShown): Shape[] {
  const { unit, headUnit, pane, head } = frame
  const y = head.y + head.height - 4 * headUnit
  const write = (text: string, x: number, room: number, scale: number): Shape[] => {
    const size = FONT.tick * scale
    const fitting = shorten(text, room - 8 * scale, size, 600, measure)
    return fitting === '' ? [] : [label(fitting, x + 4 * scale, y, size, 600, PAPER.ink)]
  }
  const treeWidth = (frame.columns[0]?.x ?? pane.x + pane.width) - pane.x
  return [
    ...write(chart.texts.tree, pane.x, treeWidth, headUnit),
    // As narrow as their rows are small.
    ...chart.columns.flatMap((column, index) => {
      const { x, width } = frame.columns[index]!
      return write(column.label, x, width, unit)
    }),
  ]
}

function axisLine(tier: 'upper' | 'lower', chart: ChartInput, shown: DaysShown): Shape[] {
  const { frame, days } = shown
  const { headUnit: unit, head, axis } = frame
  const unitOfTime: TickUnit = tiersOf(shown)[tier]
  const ticks = ticksBetween(unitOfTime, days.start, days.end)
  const texts = tickLabels(chart.texts)
  const scale = PIXEL * unit
  const write = unitOfTime === 'year' ? yearTexts : tickTexts
  const labels = write(ticks, {
    view: { left: 0, right: axis.width / scale },
    fontSize: FONT.tick / PIXEL,
    stretchOf: ({ start, end }) => ({
      left: (xOfDay(shown, start) - axis.x) / scale,
      right: (xOfDay(shown, end) - axis.x) / scale,
    }),
    textOf: ({ start }) => texts[tier](unitOfTime, start),
    ...(tier === 'lower' && { briefOf: ({ start }) => texts.brief(unitOfTime, start) }),
  })
  const top = head.y + (tier === 'upper' ? 0 : LINES.upper * unit)
  const height = (tier === 'upper' ? LINES.upper : LINES.lower) * unit
  const size = FONT.tick * unit
  return ticks.flatMap(({ start }, index): Shape[] => {
    const x = Math.max(xOfDay(shown, start), axis.x)
    const rule = line({ x, y: top }, { x, y: top + height }, { colour: PAPER.line, width: 0.5 * unit })
    const text = labels[index]
    if (!text) return [rule]
    const [weight, fill]: [Weight, string] = tier === 'upper' ? [600, PAPER.ink] : [400, PAPER.soft]
    return [rule, label(text, x + 3 * unit, top + height * 0.7, size, weight, fill)]
  })
}

function marks(chart: ChartInput, shown: DaysShown): Shape[] {
  const { frame, days, measure } = shown
  const { headUnit: unit, axis, head } = frame
  const scale = PIXEL * unit
  const size = FONT.mark * unit
  const isShown = (day: number) => day >= days.start && day < days.end
  const width = (text: string, weight: Weight, padding: number) =>
    measure(text, size, weight) / scale + padding
  const flagX = (day: number) => (xOfDay(shown, day) - axis.x) / scale
  const reports = chart.marks.filter(({ day }) => isShown(day))
  const wallDay = chart.horizon.end + 1
  const places = markPlaces({
    marks: reports.map(({ day, label: text }) => ({ x: flagX(day), width: width(text, 400, 16) })),
    today: isShown(chart.today)
      ? { x: flagX(chart.today + 0.5), width: width(chart.texts.today, 600, 12) }
      : null,
    wall: { x: flagX(wallDay), width: width(chart.texts.wall, 600, 12) },
    view: { left: 0, right: axis.width / scale },
  })
  const base = head.y + head.height - 3.4 * unit
  const flags = reports.flatMap(({ day, label: text }, index): Shape[] => {
    const shape = places.marks[index]
    if (shape === 'hidden') return []
    const x = xOfDay(shown, day)
    const after = label(text, x + 5 * unit, base, size, 400, PAPER.soft)
    return [triangle(x, head.y + head.height - 2 * unit, unit), ...(shape === 'text' ? [after] : [])]
  })
  const wall =
    places.wall && isShown(wallDay) ? [aside(chart.texts.wall, xOfDay(shown, wallDay), places.wall)] : []
  return [...flags, ...wall, ...(places.today ? todayFlag(places.today) : [])]

  function aside(text: string, x: number, side: TextSide): TextShape {
    const anchor: Anchor = side === 'after' ? 'start' : side === 'before' ? 'end' : 'middle'
    const offset = side === 'after' ? 3.5 : side === 'before' ? -3.5 : 0
    return { ...label(text, x + offset * unit, base, size, 600, PAPER.ink), anchor }
  }

  function todayFlag(side: TextSide): Shape[] {
    const x = xOfDay(shown, chart.today + 0.5)
    const text = aside(chart.texts.today, x, side)
    const textWidth = measure(text.text, size, 600)
    const left = side === 'after' ? text.x : side === 'before' ? text.x - textWidth : text.x - textWidth / 2
    const top = head.y + head.height - LINES.marks * unit
    const box = { x: left - 3.5 * unit, y: top, width: textWidth + 7 * unit, height: LINES.marks * unit }
    return [rect(box, { fill: PAPER.danger }), { ...text, fill: PAPER.ground }]
  }
}

function triangle(x: number, bottom: number, unit: number): Shape {
  const [half, height] = [2.6 * unit, 4.2 * unit]
  return polygon(
    [
      { x: x - half, y: bottom - height },
      { x: x + half, y: bottom - height },
      { x, y: bottom },
    ],
    PAPER.soft,
  )
}

function label(text: string, x: number, y: number, size: number, weight: Weight, fill: string): TextShape {
  return { kind: 'text', x, y, text, size, weight, anchor: 'start', fill }
}
