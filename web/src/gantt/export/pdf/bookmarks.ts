import { type PDFContext, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

/** The names of the pages as the list that readers show beside the document. */
export function addBookmarks(document: PDFDocument, names: readonly string[]): void {
  const { context, catalog } = document
  const root = context.nextRef()
  const entries = names.map(() => context.nextRef())
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return
  document.getPages().forEach((page, index) => {
    const [previous, next] = [entries[index - 1], entries[index + 1]]
    context.assign(
      entries[index]!,
      context.obj({
        Title: PDFHexString.fromText(names[index]!),
        Parent: root,
        Dest: destination(context, page.ref),
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
      }),
    )
  })
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: names.length }))
  catalog.set(PDFName.of('Outlines'), root)
}

function destination(context: PDFContext, page: PDFRef) {
  return context.obj([page, PDFName.of('Fit')])
}
