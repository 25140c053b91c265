import type { Id } from '../../kernel'

/** Of a measure and a programme. */
export function keyOf(measureId: Id, programmeId: Id): string {
  return `${measureId} ${programmeId}`
}

/** Of a source and a budget year. */
export function sourceYearKey(sourceId: Id, year: number): string {
  return `${sourceId} ${year}`
}
