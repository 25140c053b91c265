import { type Colour, fillOf } from '../colours'
import type { FlowBox, FlowLayout } from './layoutFlow'

/** How strong a ribbon is, so that those below shine through. */
export const RIBBON_OPACITY = 0.45

/** The same picture on a canvas, for a file. */
export function paintFlow(
  context: CanvasRenderingContext2D,
  { ribbons, boxes }: FlowLayout,
  colour: Colour,
  print: (value: number) => string,
): void {
  context.globalAlpha = RIBBON_OPACITY
  for (const { path, origin } of ribbons) {
    context.fillStyle = fillOf(colour(origin.colour), origin.pattern ?? 'solid', 'white')
    const ribbon = new Path2D(path)
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
    context.fill(ribbon)
  }
  context.globalAlpha = 1
  for (const box of boxes) paintBox(context, box, colour, print)
}

function paintBox(
  context: CanvasRenderingContext2D,
  { node, side, lines, amountY, value, x, y, width, height, textX }: FlowBox,
  colour: Colour,
  print: (value: number) => string,
) {
  context.fillStyle = colour(node.colour)
  context.fillRect(x, y, width, Math.max(height, 1))
  context.fillStyle = colour('--kern-color-layout-text-default')
  context.textAlign = side === 'from' ? 'right' : 'left'
  context.textBaseline = 'middle'
  context.font = '600 13px "Fira Sans", sans-serif'
  for (const line of lines) context.fillText(line.text, textX, line.y)
  context.font = '13px "Fira Sans", sans-serif'
  context.fillText(print(value), textX, amountY)
}
