import fontkit from '@cantoo/fontkit'
import type { Measure } from '../scene/letters'
import type { Weight } from '../scene/shapes'

/** TrueType files of the two weights. */
export type FontFiles = Readonly<Record<Weight, Uint8Array>>

/** Measures letters as these files draw them, without ligatures and kerning. */
export function fontMeasure(files: FontFiles): Measure {
  const advances = { 400: advancesOf(files[400]), 600: advancesOf(files[600]) }
  return (text, size, weight) => {
    const advance = advances[weight]
    let width = 0
    for (const letter of text) width += advance(letter.codePointAt(0)!)
    return width * size
  }
}

/** Width of a letter at a size of 1. */
function advancesOf(file: Uint8Array): (codePoint: number) => number {
  const font = fontkit.create(file)
  if (!font || !('glyphForCodePoint' in font)) throw new Error('This is not the file of a single font.')
  const known = new Map<number, number>()
  return (codePoint) => {
    const width =
      known.get(codePoint) ?? (font.glyphForCodePoint(codePoint)?.advanceWidth ?? 0) / font.unitsPerEm
    known.set(codePoint, width)
    return width
  }
}
