import type { Id } from '../../kernel'
import { type FundingProgramme, type FundingSource, inOrder, type Plan } from '../../plan'
import { newestProgrammes } from '../versions'
import { catalogueKeys } from './catalogueKeys'
import {
  CATALOGUE_FORMAT,
  CATALOGUE_VERSION,
  type CatalogueProgramme,
  catalogueProgrammeSchema,
  type ProgrammeCatalogue,
} from './format'

/** The programmes of a plan, each in its newest version, with the sources that they need. */
export function toCatalogue(plan: Plan, title = ''): ProgrammeCatalogue {
  const programmes = inOrder(newestProgrammes(plan))
  const used = new Set(programmes.map(({ fundingSourceId }) => fundingSourceId))
  const sources = inOrder([...plan.fundingSource.values()].filter(({ id }) => used.has(id)))
  const sourceKeys = keysOfSources(sources)
  const keys = catalogueKeys(plan)
  return {
    format: CATALOGUE_FORMAT,
    version: CATALOGUE_VERSION,
    title,
    sources: sources.map(({ id, level, name }) => ({ key: sourceKeys.get(id)!, level, name })),
    programmes: programmes.map((programme) => entryOf(plan, programme, keys, sourceKeys)),
  }
}

/** As it stands in a file. */
export function printCatalogue(catalogue: ProgrammeCatalogue): string {
  return `${JSON.stringify(catalogue, null, 2)}\n`
}

function keysOfSources(sources: readonly FundingSource[]): Map<Id, string> {
  const names = new Set<string>()
  return new Map(
    sources.map(({ id, name }) => {
      const key = names.has(name) ? id : name
      names.add(key)
      return [id, key]
    }),
  )
}

function entryOf(
  plan: Plan,
  programme: FundingProgramme,
  keys: ReadonlyMap<Id, string>,
  sourceKeys: ReadonlyMap<Id, string>,
): CatalogueProgramme {
  const entry = {
    ...programme,
    key: keys.get(programme.id),
    source: sourceKeys.get(programme.fundingSourceId),
    exclusions: [...new Set(programme.exclusionIds.map((id) => keys.get(id)))],
    eligibleAspects: programme.eligibleAspectIds?.map((id) => plan.decisionPoint.get(id)?.number) ?? null,
  }
  const fields = Object.keys(catalogueProgrammeSchema.shape) as (keyof CatalogueProgramme)[]
  return Object.fromEntries(fields.map((field) => [field, entry[field]])) as CatalogueProgramme
}
