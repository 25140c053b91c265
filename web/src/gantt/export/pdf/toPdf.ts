import fontkit from '@cantoo/fontkit'
import { concatTransformationMatrix, PDFDocument, type PDFFont } from '@cantoo/pdf-lib'
import type { Measure } from '../scene/letters'
import type { Page } from '../scene/shapes'
import { addBookmarks } from './bookmarks'
import type { FontFiles } from './fontMeasure'
import { type Encode, operatorsOf, type PageFonts } from './pdfOperators'

export interface PdfOptions {
  readonly title: string
  readonly subject: string
  readonly creator: string
  /** BCP 47. */
  readonly language: string
  readonly created: Date
  readonly fonts: FontFiles
  /** Of these fonts. */
  readonly measure: Measure
}

/** A document of vectors and selectable text that needs no other font. Pages are taken one after the other. */
export async function toPdf(
  pages: Iterable<Page> | AsyncIterable<Page>,
  options: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  document.setTitle(options.title, { showInWindowTitleBar: true })
  document.setSubject(options.subject)
  document.setCreator(options.creator)
  document.setProducer(options.creator)
  document.setLanguage(options.language)
  document.setCreationDate(options.created)
  document.setModificationDate(options.created)
  const regular = await document.embedFont(options.fonts[400], { subset: true })
  const strong = await document.embedFont(options.fonts[600], { subset: true })
  const encode = { 400: encoder(regular), 600: encoder(strong) }
  const names: string[] = []
  for await (const page of pages) {
    names.push(page.name)
    const target = document.addPage([page.width, page.height])
    const fonts: PageFonts['fonts'] = {
      400: { encode: encode[400], name: target.node.newFontDictionary('Regular', regular.ref) },
      600: { encode: encode[600], name: target.node.newFontDictionary('SemiBold', strong.ref) },
    }
    target.pushOperators(concatTransformationMatrix(1, 0, 0, -1, 0, page.height))
    for (const shape of page.shapes)
      target.pushOperators(...operatorsOf(shape, { fonts, measure: options.measure }))
  }
  if (names.length > 1) addBookmarks(document, names)
  return new Uint8Array(await document.save())
}

/**
 * Letter by letter: each is asked for once, which spares the shaping of thousands of texts. And whoever searches finds
 * what was typed: there are no ligatures.
 */
function encoder(font: PDFFont): Encode {
  const known = new Map<string, string>()
  return (text) => {
    let codes = ''
    for (const letter of text) {
      const code = known.get(letter) ?? font.encodeText(letter).asString()
      known.set(letter, code)
      codes += code
    }
    return codes
  }
}
