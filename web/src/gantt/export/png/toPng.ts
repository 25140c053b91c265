import { cornerOf, type Page, type Shape, type Stroke } from '../scene/shapes'

const POINTS_PER_INCH = 72

/** What every browser that we support paints: pixels of a side, and of the whole. */
const LARGEST = { side: 16_384, area: 67_000_000 } as const

/** The resolution, in dots per inch, that a page of this size can have at most. */
export function largestDpi({ width, height }: Pick<Page, 'width' | 'height'>): number {
  const inches = {
    long: Math.max(width, height) / POINTS_PER_INCH,
    area: (width * height) / POINTS_PER_INCH ** 2,
  }
  return Math.floor(Math.min(LARGEST.side / inches.long, Math.sqrt(LARGEST.area / inches.area)))
}

/** The page as a picture, at `dpi` dots per inch or as many as it can have. Rejects when the browser cannot paint it. */
export async function toPng(page: Page, dpi: number): Promise<Blob> {
  const scale = Math.min(dpi, largestDpi(page)) / POINTS_PER_INCH
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(page.width * scale)
  canvas.height = Math.round(page.height * scale)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('The browser gives no canvas of this size.')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  for (const shape of page.shapes) paint(shape, context)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!picture) throw new Error('The browser cannot make a picture of this size.')
  return picture
}

function paint(shape: Shape, context: CanvasRenderingContext2D): void {
  if (shape.kind === 'text') {
    context.font = fontOf(shape.size, shape.weight)
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
    context.fillStyle = shape.fill
    context.fillText(shape.text, shape.x, shape.y)
    return
  }
  if (shape.kind === 'clip') {
    context.save()
    context.beginPath()
    context.rect(shape.x, shape.y, shape.width, shape.height)
    context.clip()
    for (const inner of shape.shapes) paint(inner, context)
    context.restore()
    return
  }
  context.beginPath()
  if (shape.kind === 'rect') context.roundRect(shape.x, shape.y, shape.width, shape.height, cornerOf(shape))
  else {
    shape.points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
    if (shape.closed) context.closePath()
  }
  if (shape.fill) {
    context.fillStyle = shape.fill
    context.fill()
  }
  if (shape.stroke) draw(shape.stroke, context)
}

function draw({ colour, width, dash = [] }: Stroke, context: CanvasRenderingContext2D): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.setLineDash([...dash])
  context.stroke()
}

export function fontOf(size: number, weight: number): string {
  return `${weight} ${size}px "Fira Sans", sans-serif`
}
