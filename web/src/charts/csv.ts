type Cell = string | number

/** Spreadsheets run what begins like a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as spreadsheets of the language open it by a double click: German ones part cells by semicolons
 * and write decimals with a comma.
 */
export function toCsv(rows: readonly (readonly Cell[])[], language: string): string {
  const german = language.startsWith('de')
  const separator = german ? ';' : ','
  const write = (cell: Cell) => {
    if (typeof cell === 'number') return german ? String(cell).replace('.', ',') : String(cell)
    const harmless = FORMULA.test(cell) ? `'${cell}` : cell
    return /["\n\r;,]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
  }
  return rows.map((row) => row.map(write).join(separator)).join('\r\n') + '\r\n'
}
