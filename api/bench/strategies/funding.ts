import {
  type Change,
  create,
  ENTITIES,
  type Entity,
  FUNDING_LEVELS,
  GRANT_STATES,
} from '@fahrplan/shared/plan'
import { type Source, times } from './source'

const YEARS = [2026, 2027, 2028, 2029, 2030, 2031]
const PROGRAMMES = 16
/** Of each measure: as many as it has cost items in a large strategy. */
const CONTRIBUTIONS = 10

/** Who pays for measures: sources with ceilings, contributions, and a grant over two years for every measure. */
export function generateFunding(
  { random, newId }: Source,
  measures: readonly Entity<'measure'>[],
): readonly Change[] {
  const sources = FUNDING_LEVELS.map((level): Entity<'fundingSource'> => ({
    id: newId(),
    level,
    name: `Quelle ${level}`,
  }))
  const programmes = times(PROGRAMMES, (index): Entity<'fundingProgramme'> => ({
    ...ENTITIES.fundingProgramme.defaults,
    id: newId(),
    fundingSourceId: sources[1 + (index % 3)]!.id,
    name: `Programm ${index + 1}`,
  }))
  const places = sources.flatMap((source) => YEARS.map((year) => ({ fundingSourceId: source.id, year })))
  return [
    ...sources.map((value) => create('fundingSource', value)),
    ...programmes.map((value) => create('fundingProgramme', value)),
    ...places.map((place) =>
      create('sourceYear', { ...place, id: newId(), ceilingCents: 500_000_000, authorisationCents: null }),
    ),
    ...measures.flatMap(({ id: measureId }) => {
      const grant: Entity<'grant'> = {
        ...ENTITIES.grant.defaults,
        id: newId(),
        measureId,
        fundingProgrammeId: random.of(programmes).id,
        state: random.of(GRANT_STATES),
        probability: random.chance(0.7) ? random.below(10_001) : null,
      }
      const tranches = [2027, 2028].map((year): Entity<'tranche'> => ({
        ...ENTITIES.tranche.defaults,
        id: newId(),
        grantId: grant.id,
        year,
        plannedCents: random.below(5_000_000),
        approvedCents: random.below(4_000_000),
      }))
      const first = random.below(places.length)
      return [
        ...times(CONTRIBUTIONS, (index) =>
          create('contribution', {
            ...places[(first + index) % places.length]!,
            id: newId(),
            measureId,
            plannedCents: random.below(30_000_000),
          }),
        ),
        create('grant', grant),
        ...tranches.map((value) => create('tranche', value)),
      ]
    }),
  ]
}
