/** Cells row by row. Rows may differ in length. */
export type Block = readonly (readonly string[])[]

const CELL = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy
const NEEDS_QUOTES = /^"|[\t\r\n]/

/**
 * As Excel and LibreOffice put it on the clipboard: tabs between cells, a line for each row, and quotes around a cell
 * that holds a tab or a line break. The line end after the last row begins no further one.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell, end] of text.replace(/(?:\r\n|\n|\r)$/, '').matchAll(CELL)) {
    rows.at(-1)!.push(unquoted(cell!))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows
}

/** The inverse of `parseTsv`. A single cell is its text, without a line end. */
export function printTsv(block: Block): string {
  const lines = block.map((row) => row.map(quotedIfNeeded).join('\t'))
  return block.length === 1 && block[0]!.length === 1 ? lines[0]! : lines.map((line) => `${line}\n`).join('')
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell
}

function quotedIfNeeded(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
