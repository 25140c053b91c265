import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib'

/** All texts of a document, as a reader copies them: by the tables that its fonts bring along. */
export function textInPdf(document: PDFDocument): string[] {
  return document.getPages().flatMap(({ node }) => {
    const fonts = node.Resources()!.lookup(PDFName.of('Font'), PDFDict)
    const letters = new Map(
      fonts.keys().map((name) => [name.decodeText(), lettersOf(fonts.lookup(name, PDFDict))] as const),
    )
    const contents = node.Contents()
    const streams =
      contents instanceof PDFArray
        ? contents.asArray().map((ref) => document.context.lookup(ref))
        : [contents]
    return streams.flatMap((stream) => textsIn(contentOf(stream), letters))
  })
}

function textsIn(content: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const shown = content.matchAll(/\/(\S+) [\d.]+ Tf[^<]*?<([0-9A-Fa-f]*)> Tj/g)
  return [...shown].map(([, font, codes]) =>
    (codes!.match(/.{4}/g) ?? []).map((code) => letters.get(font!)?.get(code.toUpperCase()) ?? '').join(''),
  )
}

/** What the glyphs of a font mean, by their codes. */
function lettersOf(font: PDFDict): Map<string, string> {
  const table = contentOf(font.lookup(PDFName.of('ToUnicode')))
  const pairs = table.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g)
  return new Map([...pairs].map(([, code, text]) => [code!.toUpperCase(), utf16(text!)]))
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}

function contentOf(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) throw new TypeError('This is no stream of a document.')
  return new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
}
