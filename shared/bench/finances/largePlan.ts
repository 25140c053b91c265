import { applyChanges, type Change, COST_NATURES, emptyPlan, GRANT_STATES, type Plan } from '../../src/plan'
import { creation, idOf, SMALL, smallPlan, smallPlanChanges } from '../../src/testing'

const MEASURES = 1_000
const SOURCES = 6
const PROGRAMMES = 16
const YEARS = [2026, 2027, 2028, 2029, 2030, 2031, 2032]

/** A large strategy with so many cost items, as many contributions, and a grant over two years for every measure. */
export function largePlan(costItems: number): Plan {
  const at = <T>(values: readonly T[], index: number) => values[index % values.length]!
  const sources = ids(1_000, SOURCES)
  const programmes = ids(2_000, PROGRAMMES)
  const aspects = ids(3_000, 12)
  const measures = ids(10_000, MEASURES)
  const changes: Change[] = [
    ...smallPlanChanges,
    ...sources.map((id, index) => creation('fundingSource', { id, name: `Quelle ${index}` })),
    ...programmes.map((id, index) =>
      creation('fundingProgramme', { id, fundingSourceId: at(sources, index), name: `Programm ${index}` }),
    ),
    ...aspects.map((id, index) =>
      creation('decisionPoint', {
        id,
        paperId: SMALL.paper,
        kind: 'aspect',
        number: `0${index}`,
        title: 'Aspekt',
      }),
    ),
    ...measures.map((id, index) =>
      creation('measure', {
        ...smallPlan.measure.get(SMALL.measure)!,
        id,
        key: `M-${index}`,
        primaryAspectId: at(aspects, index),
        leadDepartmentId: index % 2 ? SMALL.department : SMALL.otherDepartment,
      }),
    ),
    ...ids(20_000, costItems).map((id, index) =>
      creation('costItem', {
        id,
        measureId: at(measures, index * 7),
        title: 'Kosten',
        year: at(YEARS, index),
        nature: at(COST_NATURES, index),
        plannedCents: 100 + index * 17,
      }),
    ),
    ...ids(50_000, costItems).map((id, index) =>
      creation('contribution', {
        id,
        measureId: at(measures, index * 11),
        fundingSourceId: at(sources, index >> 3),
        year: at(YEARS, index >> 1),
        plannedCents: 50 + index * 13,
      }),
    ),
    ...measures.flatMap((measureId, index) => {
      const id = idOf(80_000 + index)
      const state = at(GRANT_STATES, index)
      const probability = index % 3 ? 5_000 : null
      const tranche = (number: number, year: number) =>
        creation('tranche', { id: idOf(number), grantId: id, year, plannedCents: 900, approvedCents: 800 })
      return [
        creation('grant', {
          id,
          measureId,
          fundingProgrammeId: at(programmes, index),
          state,
          probability,
        }),
        tranche(90_000 + 2 * index, 2027),
        tranche(90_001 + 2 * index, 2028),
      ]
    }),
  ]
  return applyChanges(emptyPlan, changes)
}

function ids(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => idOf(first + index))
}
