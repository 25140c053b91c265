import type { Day, Id } from '@fahrplan/shared/kernel'
import type { Measure } from '@fahrplan/shared/plan'
import type { Light } from '@fahrplan/shared/progress'

/** Which part of the plan the roadmap shows. What is chosen in one list are alternatives; all lists hold together. */
export interface RoadmapFilter {
  readonly aspects: readonly Id[]
  readonly departments: readonly Id[]
  readonly phases: readonly Measure['phase'][]
  readonly lights: readonly Light[]
  /** What concerns the departments of whoever looks. */
  readonly onlyOwn: boolean
  readonly onlyCritical: boolean
  /** What was changed on this day or later. */
  readonly changedSince: Day | null
  readonly text: string
}

export const NO_FILTER: RoadmapFilter = {
  aspects: [],
  departments: [],
  phases: [],
  lights: [],
  onlyOwn: false,
  onlyCritical: false,
  changedSince: null,
  text: '',
}

/** How many of the filters hold something back. */
export function countFilters(filter: RoadmapFilter): number {
  return Object.values(filter).filter((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
    .length
}
