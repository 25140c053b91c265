import type { Day, Land } from '@fahrplan/shared/kernel'
import type { DAY_UNITS, Strategy } from '@fahrplan/shared/plan'

export const SETTINGS = [
  'title',
  'summary',
  'start',
  'end',
  'committee',
  'reportingMonths',
  'land',
  'dayUnit',
] as const satisfies readonly (keyof Strategy)[]

/** The settings of a strategy while they are being written: a day may be missing for a moment. */
export interface SettingsDraft {
  title: string
  summary: string
  start: Day | null
  end: Day | null
  committee: string
  reportingMonths: readonly number[]
  land: Land
  dayUnit: (typeof DAY_UNITS)[number]
}

export function draftOfStrategy(strategy: Strategy): SettingsDraft {
  const { title, summary, start, end, committee, reportingMonths, land, dayUnit } = strategy
  return { title, summary, start, end, committee, reportingMonths: inOrder(reportingMonths), land, dayUnit }
}

/** As they are sent, once nothing is missing. */
export function strategyFields(draft: Partial<SettingsDraft>): Partial<Strategy> {
  return {
    ...(draft as Partial<Strategy>),
    ...(draft.title !== undefined && { title: draft.title.trim() }),
    ...(draft.reportingMonths && { reportingMonths: inOrder(draft.reportingMonths) }),
  }
}

function inOrder(months: readonly number[]): number[] {
  return months.toSorted((a, b) => a - b)
}
