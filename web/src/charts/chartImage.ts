import { type Colour, fillOf } from './colours'
import type { LegendEntry } from './legend'

const PADDING = 24
const ROW = 24
const SWATCH = 14
/** Sharp on paper too. */
const SCALE = 2

export interface Picture {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly legend: readonly LegendEntry[]
  readonly colour: Colour
  /** Paints the chart itself, its corner at 0, 0. */
  readonly paint: (context: CanvasRenderingContext2D) => void
}

/** A chart as a picture that stands for itself: with its title and its legend, on white. */
export function chartImage({ title, width, height, legend, colour, paint }: Picture): Promise<Blob | null> {
  const image = document.createElement('canvas')
  const wide = width + 2 * PADDING
  const high = PADDING * 2 + ROW * (legend.length + 2) + height
  image.width = wide * SCALE
  image.height = high * SCALE
  const context = image.getContext('2d')
  if (!context) return Promise.resolve(null)

  const text = colour('--kern-color-layout-text-default')
  context.scale(SCALE, SCALE)
  context.fillStyle = 'white'
  context.fillRect(0, 0, wide, high)
  context.fillStyle = text
  context.textBaseline = 'middle'
  context.font = '600 18px "Fira Sans", sans-serif'
  context.fillText(title, PADDING, PADDING + ROW / 2, width)
  context.save()
  context.translate(PADDING, PADDING + ROW * 1.5)
  paint(context)
  context.restore()
  context.font = '14px "Fira Sans", sans-serif'
  context.textBaseline = 'middle'
  for (const [index, entry] of legend.entries()) {
    const y = PADDING + ROW * (index + 2) + height
    paintSwatch(context, entry, y + (ROW - SWATCH) / 2, colour)
    context.fillStyle = text
    context.fillText(entry.label, PADDING + SWATCH + 8, y + ROW / 2)
  }
  return new Promise((resolve) => image.toBlob(resolve, 'image/png'))
}

function paintSwatch(context: CanvasRenderingContext2D, entry: LegendEntry, y: number, colour: Colour) {
  const paint = colour(entry.colour)
  if (entry.pattern === 'line') {
    context.fillStyle = paint
    context.fillRect(PADDING, y + SWATCH / 2 - 1, SWATCH, 2)
    return
  }
  context.fillStyle = fillOf(paint, entry.pattern, 'white')
  context.fillRect(PADDING, y, SWATCH, SWATCH)
  context.strokeStyle = paint
  context.strokeRect(PADDING + 0.5, y + 0.5, SWATCH - 1, SWATCH - 1)
}
