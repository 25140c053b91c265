import fc from 'fast-check'
import type { Id } from '../../../kernel'
import {
  applyChanges,
  type Change,
  create,
  type FundingProgramme,
  type Plan,
  violationsOf,
} from '../../../plan'
import { arbitraryEntity, consistentProgramme, creation, idOf, SMALL, smallPlan } from '../../../testing'

const OTHER_SOURCE = idOf(40)
const IDS = [idOf(41), idOf(42), idOf(43), idOf(44)]

const arbitraryLink = fc.record({
  fundingSourceId: fc.constantFrom(SMALL.source, OTHER_SOURCE),
  follows: fc.boolean(),
  exclusionIds: fc.uniqueArray(fc.constantFrom(...IDS)),
  eligibleAspectIds: fc.option(fc.subarray([SMALL.aspect, SMALL.struckAspect])),
  catalogueKey: fc.constantFrom('', 'a', 'b', 'c'),
  granted: fc.boolean(),
})

/** Plans with some programmes that exclude each other, have versions, and are granted under. */
export const arbitraryProgrammes: fc.Arbitrary<Plan> = fc
  .array(fc.tuple(arbitraryEntity('fundingProgramme'), arbitraryLink), { maxLength: IDS.length })
  .map((drawn) => {
    const ids = IDS.slice(0, drawn.length)
    return drawn.flatMap(([programme, link], index): Change[] => {
      const { follows, granted, ...references } = link
      const value: FundingProgramme = {
        ...consistentProgramme(programme),
        ...references,
        id: ids[index]!,
        exclusionIds: references.exclusionIds.filter((id) => ids.includes(id)),
        supersedesId: follows ? (ids[index - 1] ?? null) : null,
      }
      return [create('fundingProgramme', value), ...(granted ? [grantOf(value.id, index)] : [])]
    })
  })
  .map((changes) => [
    creation('fundingSource', { id: OTHER_SOURCE, level: 'land', name: 'Eigenmittel' }),
    ...changes,
  ])
  .filter((changes) => violationsOf(smallPlan, changes).length === 0)
  .map((changes) => applyChanges(smallPlan, changes))

function grantOf(fundingProgrammeId: Id, index: number): Change {
  return creation('grant', {
    id: idOf(60 + index),
    measureId: SMALL.measure,
    fundingProgrammeId,
    state: 'approved',
  })
}
