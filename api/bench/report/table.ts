import type { Figure } from '../measure/bench'
import { aimText, verdictOf } from './verdict'

const HEADINGS = ['', 'product', 'floor', '', 'ratio', 'lowest … highest', 'aim', '']

/** One table for each group of figures. */
export function tablesOf(figures: readonly Figure[]): string {
  const groups = [...new Set(figures.map(({ group }) => group))]
  return groups
    .map((group) => `${group}\n${tableOf(figures.filter((figure) => figure.group === group))}`)
    .join('\n\n')
}

function tableOf(figures: readonly Figure[]): string {
  const rows = [HEADINGS, ...figures.map(cellsOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => lineOf(row, widths)).join('\n')
}

function cellsOf(figure: Figure): string[] {
  const { name, product, floor, unit, ratio, lowest, highest, aim } = figure
  return [
    name,
    numberText(product),
    numberText(floor),
    unit,
    ratio.toFixed(2),
    `${lowest.toFixed(2)} … ${highest.toFixed(2)}`,
    aimText(aim),
    verdictOf(figure) ?? '',
  ]
}

/** Names and words to the left, numbers to the right. */
function lineOf(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, column) =>
    [1, 2, 4, 5].includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
  )
  return `  ${padded.join('  ').trimEnd()}`
}

function numberText(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
