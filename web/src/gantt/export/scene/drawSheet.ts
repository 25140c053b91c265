import type { ChartInput } from './chart'
import { PAPER } from './colours'
import { type Frame, TITLE } from './frame'
import { type Measure, shorten } from './letters'
import { rect, type Shape, type TextShape } from './shapes'

/** Title, what is shown and of which day above the chart; the number of the page below. */
export function drawSheet(
  chart: ChartInput,
  frame: Frame,
  number: number,
  of: number,
  measure: Measure,
): Shape[] {
  const { print, sheet } = frame
  const scale = sheet.chrome
  const { texts } = chart
  const right = print.x + print.width
  const small = TITLE.subtitle * scale
  const dateWidth = measure(texts.date, small, 400)
  const title = shorten(texts.title, print.width - dateWidth - 16 * scale, TITLE.font * scale, 600, measure)
  const warning =
    texts.warning === '' ? undefined : warn(texts.warning, right, print.y + 20 * scale, scale, measure)
  const room = print.width - (warning ? warning.width + 16 * scale : 0)
  const write = (
    text: string,
    x: number,
    y: number,
    size: number,
    look: Partial<TextShape> = {},
  ): TextShape => ({
    kind: 'text',
    x,
    y,
    text,
    size,
    weight: 400,
    anchor: 'start',
    fill: PAPER.soft,
    ...look,
  })
  const foot = print.y + print.height - 1.5 * scale
  const page = texts.page(number, of)
  const pageWidth = measure(page, 7.5 * scale, 400)
  const repeat = shorten(texts.title, print.width - pageWidth - 16 * scale, 7.5 * scale, 400, measure)
  return [
    write(title, print.x, print.y + 13 * scale, TITLE.font * scale, { weight: 600, fill: PAPER.ink }),
    write(texts.date, right, print.y + 13 * scale, small, { anchor: 'end' }),
    write(shorten(texts.subtitle, room, small, 400, measure), print.x, print.y + 27 * scale, small),
    ...(warning?.shapes ?? []),
    write(repeat, print.x, foot, 7.5 * scale),
    write(page, right, foot, 7.5 * scale, { anchor: 'end' }),
  ].filter((shape) => shape.kind !== 'text' || shape.text !== '')
}

/** White on dark: it stands out without colour as well. */
function warn(text: string, right: number, top: number, scale: number, measure: Measure) {
  const size = TITLE.subtitle * scale
  const width = measure(text, size, 600) + 10 * scale
  const shapes: Shape[] = [
    rect(
      { x: right - width, y: top - 1.5 * scale, width, height: 12.5 * scale },
      { fill: PAPER.danger, radius: 2 * scale },
    ),
    {
      kind: 'text',
      x: right - 5 * scale,
      y: top + 7.7 * scale,
      text,
      size,
      weight: 600,
      anchor: 'end',
      fill: PAPER.ground,
    },
  ]
  return { width, shapes }
}
