import { bandsByYear, strategyFunding } from '@fahrplan/shared/funding'
import { applyChanges, type Plan } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import type { CoverInput } from './coverChart'
import { colouredSources } from './sources'

export const OTHER = idOf(50)
const GRANT = idOf(60)

/** Two measures with money of every kind, and one that was dropped. */
export const plan = applyChanges(smallPlan, [
  creation('decisionPoint', {
    id: idOf(51),
    paperId: SMALL.paper,
    number: '02b',
    kind: 'aspect',
    title: 'Fortbildung',
  }),
  creation('measure', {
    id: OTHER,
    key: 'M-002',
    title: 'Lernplattform',
    primaryAspectId: idOf(51),
    leadDepartmentId: SMALL.otherDepartment,
  }),
  creation('measure', {
    id: idOf(52),
    key: 'M-003',
    title: 'Entfallen',
    primaryAspectId: idOf(51),
    leadDepartmentId: SMALL.department,
    phase: 'dropped',
  }),
  ...[
    [70, SMALL.measure, 2027, 100_001],
    [71, OTHER, 2027, 50_000],
    [72, OTHER, 2033, 7_000],
    [73, idOf(52), 2027, 999_999],
  ].map(([number, measureId, year, plannedCents]) =>
    creation('costItem', {
      id: idOf(number as number),
      measureId: measureId as string,
      title: `Position ${number}`,
      year: year as number,
      plannedCents: plannedCents as number,
    }),
  ),
  creation('contribution', {
    id: idOf(80),
    measureId: SMALL.measure,
    fundingSourceId: SMALL.source,
    year: 2027,
    plannedCents: 60_000,
  }),
  creation('grant', {
    id: GRANT,
    measureId: OTHER,
    fundingProgrammeId: SMALL.programme,
    state: 'idea',
    probability: 5_000,
  }),
  creation('tranche', { id: idOf(61), grantId: GRANT, year: 2027, plannedCents: 20_000 }),
  creation('tranche', { id: idOf(62), grantId: GRANT, year: 2028, plannedCents: 5_000 }),
  creation('sourceYear', { id: idOf(90), fundingSourceId: SMALL.source, year: 2027, ceilingCents: 50_000 }),
])

/** One measure has more than it needs, and a source pays more than it can. */
export const rich = applyChanges(plan, [
  creation('contribution', {
    id: idOf(81),
    measureId: SMALL.measure,
    fundingSourceId: SMALL.source,
    year: 2028,
    plannedCents: 90_000,
  }),
])

export function inputOf(of: Plan): CoverInput {
  const years = strategyFunding(of)
  return {
    years,
    bands: bandsByYear(
      of,
      years.map(({ year }) => year),
    ).slice(0, years.length),
    sources: colouredSources(of),
  }
}
