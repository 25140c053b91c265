import {
  type Box,
  cornerOf,
  type Page,
  type PathShape,
  type RectShape,
  type Shape,
  type Stroke,
  type TextShape,
} from '../scene/shapes'
import { POINTS_PER_MM } from '../scene/paper'

export interface SvgOptions {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Style sheet with the letters, for a file that has to look the same without this product. */
  readonly fontFaces?: string
  /** Begins each id, so that several pages can stand in one document. */
  readonly prefix?: string
}

const FAMILY = "'Fira Sans', sans-serif"

/** A page as a document of its own, in millimetres. */
export function toSvg(page: Page, { title, language, fontFaces, prefix = 'clip' }: SvgOptions): string {
  let clips = 0
  const body = page.shapes.map(write).join('\n')
  const [width, height] = [page.width, page.height].map((points) => round(points / POINTS_PER_MM))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${round(page.width)} ${round(page.height)}" role="img" xml:lang="${escape(language)}" font-family="${FAMILY}">`,
    `<title>${escape(title)}</title>`,
    fontFaces ? `<style>${fontFaces}</style>` : '',
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    body,
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n')

  function write(shape: Shape): string {
    switch (shape.kind) {
      case 'rect':
        return writeRect(shape)
      case 'path':
        return writePath(shape)
      case 'text':
        return writeText(shape)
      case 'clip': {
        const id = `${prefix}${clips++}`
        const inner = shape.shapes.map(write).join('')
        return `<clipPath id="${id}"><rect${placeOf(shape)}/></clipPath><g clip-path="url(#${id})">${inner}</g>`
      }
    }
  }
}

function writeRect(shape: RectShape): string {
  const radius = cornerOf(shape)
  const corner = radius > 0 ? ` rx="${round(radius)}"` : ''
  return `<rect${placeOf(shape)}${corner}${look(shape.fill, shape.stroke)}/>`
}

function placeOf({ x, y, width, height }: Box): string {
  return ` x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
}

function writePath({ points, closed, fill, stroke }: PathShape): string {
  const data = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  return `<path d="${data}${closed ? 'Z' : ''}"${look(fill, stroke)}/>`
}

function writeText({ x, y, text, size, weight, anchor, fill }: TextShape): string {
  const turned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}"${bold}${turned} fill="${fill}">${escape(text)}</text>`
}

function look(fill: string | undefined, stroke: Stroke | undefined): string {
  const dash = stroke?.dash ? ` stroke-dasharray="${stroke.dash.map(round).join(' ')}"` : ''
  const line = stroke ? ` stroke="${stroke.colour}" stroke-width="${round(stroke.width)}"${dash}` : ''
  return ` fill="${fill ?? 'none'}"${line}`
}

/** Characters that no XML document may hold are left out. */
function escape(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are what XML forbids
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
