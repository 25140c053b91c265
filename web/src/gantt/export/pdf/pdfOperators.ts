import {
  appendBezierCurve,
  beginText,
  clip,
  closePath,
  endPath,
  endText,
  fill,
  fillAndStroke,
  lineTo,
  moveTo,
  PDFHexString,
  type PDFName,
  type PDFOperator,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  showText,
  stroke,
} from '@cantoo/pdf-lib'
import type { Measure } from '../scene/letters'
import {
  cornerOf,
  type PathShape,
  type RectShape,
  type Shape,
  type Stroke,
  type TextShape,
  type Weight,
} from '../scene/shapes'

export interface PageFonts {
  readonly fonts: Readonly<Record<Weight, { readonly encode: Encode; readonly name: PDFName }>>
  readonly measure: Measure
}

/** A text as the codes of its glyphs, in hexadecimal digits. */
export type Encode = (text: string) => string

/** How far the handles of a curve reach that draws a quarter of a circle. */
const QUARTER = 0.5523

/** A shape in the language of PDF pages, where the page has been turned so that `y` runs downwards. */
export function operatorsOf(shape: Shape, fonts: PageFonts): PDFOperator[] {
  switch (shape.kind) {
    case 'rect':
      return paint(shape, outline(shape))
    case 'path':
      return paint(shape, pathOf(shape))
    case 'text':
      return textOf(shape, fonts)
    case 'clip':
      return [
        pushGraphicsState(),
        rectangle(shape.x, shape.y, shape.width, shape.height),
        clip(),
        endPath(),
        ...shape.shapes.flatMap((inner) => operatorsOf(inner, fonts)),
        popGraphicsState(),
      ]
  }
}

function paint({ fill: colour, stroke: edge }: RectShape | PathShape, path: PDFOperator[]): PDFOperator[] {
  if (!colour && !edge) return []
  return [
    ...(colour ? [setFillingRgbColor(...channels(colour))] : []),
    ...(edge ? strokeOf(edge) : []),
    ...path,
    colour && edge ? fillAndStroke() : colour ? fill() : stroke(),
  ]
}

function strokeOf({ colour, width, dash = [] }: Stroke): PDFOperator[] {
  return [setStrokingRgbColor(...channels(colour)), setLineWidth(width), setDashPattern([...dash], 0)]
}

function pathOf({ points, closed }: PathShape): PDFOperator[] {
  const pieces = points.map(({ x, y }, index) => (index === 0 ? moveTo(x, y) : lineTo(x, y)))
  return closed ? [...pieces, closePath()] : pieces
}

function outline(shape: RectShape): PDFOperator[] {
  const { x, y, width, height } = shape
  const radius = cornerOf(shape)
  if (radius <= 0) return [rectangle(x, y, width, height)]
  const [right, bottom, handle] = [x + width, y + height, radius * (1 - QUARTER)]
  return [
    moveTo(x + radius, y),
    lineTo(right - radius, y),
    appendBezierCurve(right - handle, y, right, y + handle, right, y + radius),
    lineTo(right, bottom - radius),
    appendBezierCurve(right, bottom - handle, right - handle, bottom, right - radius, bottom),
    lineTo(x + radius, bottom),
    appendBezierCurve(x + handle, bottom, x, bottom - handle, x, bottom - radius),
    lineTo(x, y + radius),
    appendBezierCurve(x, y + handle, x + handle, y, x + radius, y),
    closePath(),
  ]
}

function textOf(
  { x, y, text, size, weight, anchor, fill: colour }: TextShape,
  fonts: PageFonts,
): PDFOperator[] {
  const { encode, name } = fonts.fonts[weight]
  const width = anchor === 'start' ? 0 : fonts.measure(text, size, weight)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [
    setFillingRgbColor(...channels(colour)),
    beginText(),
    setFontAndSize(name, size),
    // Letters stand upright on a page that was turned upside down.
    setTextMatrix(1, 0, 0, -1, left, y),
    showText(PDFHexString.of(encode(text))),
    endText(),
  ]
}

function channels(colour: string): [red: number, green: number, blue: number] {
  const at = (place: number) => Number.parseInt(colour.slice(place, place + 2), 16) / 255
  return [at(1), at(3), at(5)]
}
