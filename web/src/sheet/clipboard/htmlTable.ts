import type { Block } from './tsv'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For programs that take tables over, such as word processors and mail. */
export function htmlTable(block: Block): string {
  const rows = block.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

/** The cells of the first table in it; nothing where there is none. Nothing in it is run or fetched. */
export function parseHtmlTable(html: string): string[][] | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const rows = [...(table?.rows ?? [])].map(({ cells }) => [...cells].flatMap(textsOf))
  return rows.length > 0 ? rows : undefined
}

/** A cell that spans others stands in the first of them. */
function textsOf(cell: HTMLTableCellElement): string[] {
  const text = [...linesOf(cell)]
    .join('')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim()
  return [text, ...Array<string>(Math.max(0, cell.colSpan - 1)).fill('')]
}

function* linesOf(node: Node): Generator<string> {
  for (const child of node.childNodes)
    if (child.nodeName === 'BR') yield '\n'
    else if (child.nodeType === Node.TEXT_NODE) yield (child.textContent ?? '').replaceAll(/\s+/g, ' ')
    else yield* linesOf(child)
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]!).replaceAll('\n', '<br>')
}
