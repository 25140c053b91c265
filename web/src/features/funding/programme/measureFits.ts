import { areVersions, type Fit, fitOf, grantsOf, isAlive } from '@fahrplan/shared/funding'
import type { Cents, Day, Id } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'
import { gapsByMeasure } from '../fit/gapsByMeasure'

/** A measure that might apply for a programme. */
export interface MeasureFit {
  readonly measure: Measure
  readonly fit: Fit
  /** What the measure lacks within the budget years. */
  readonly gap: Cents
}

export interface MeasureFits {
  /** Those that fit first, then those where something has to be looked up; the largest gaps first. */
  readonly possible: readonly MeasureFit[]
  /** Of how many measures a rule stands against it. */
  readonly refused: number
}

/** Measures that are still going on and have nothing of the programme, in no version of it. */
export function measureFits(plan: Plan, programmeId: Id, today: Day): MeasureFits {
  const gaps = gapsByMeasure(plan)
  const found = [...plan.measure.values()]
    .filter((measure) => measure.phase !== 'done' && measure.phase !== 'dropped')
    .filter(({ id }) => !hasGrant(plan, id, programmeId))
    .flatMap((measure): MeasureFit[] => {
      const fit = fitOf(plan, measure.id, programmeId, today)
      return fit ? [{ measure, fit, gap: gaps.get(measure.id) ?? 0 }] : []
    })
  const possible = found.filter(({ fit }) => fit.state !== 'fitsNot')
  return { possible: possible.sort(byPromise), refused: found.length - possible.length }
}

function hasGrant(plan: Plan, measureId: Id, programmeId: Id): boolean {
  return grantsOf(plan, measureId).some(
    (grant) => isAlive(grant) && areVersions(plan, grant.fundingProgrammeId, programmeId),
  )
}

function byPromise(a: MeasureFit, b: MeasureFit): number {
  const rank = ({ fit }: MeasureFit) => (fit.state === 'fits' ? 0 : 1)
  return rank(a) - rank(b) || b.gap - a.gap || a.measure.key.localeCompare(b.measure.key, 'de')
}
