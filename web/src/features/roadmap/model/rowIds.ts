import type { Id } from '@fahrplan/shared/kernel'

const SEPARATOR = '>'

/** Of the row that refers from a group to a measure that stands in another one. */
export function referenceId(groupId: string, measureId: Id): string {
  return `${groupId}${SEPARATOR}${measureId}`
}

export function isReference(rowId: string): boolean {
  return rowId.includes(SEPARATOR)
}

/** What a row stands for: of a reference the measure that it leads to. */
export function itemIdOf(rowId: string): string {
  return rowId.slice(rowId.indexOf(SEPARATOR) + 1)
}
