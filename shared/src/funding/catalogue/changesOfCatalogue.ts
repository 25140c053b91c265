import type { Id } from '../../kernel'
import {
  bindingGrants,
  type Change,
  create,
  type FundingProgramme,
  GUIDELINE_FIELDS,
  isOtherRule,
  type Plan,
  update,
} from '../../plan'
import { newestProgrammes, newVersion } from '../versions'
import { catalogueKeys } from './catalogueKeys'
import type { CatalogueProgramme, ProgrammeCatalogue } from './format'
import { sourcesOf } from './sourcesOf'
import { type CatalogueNotice, type Names, wantedFields } from './wantedFields'

export interface FieldChange {
  readonly field: keyof FundingProgramme
  readonly before: unknown
  readonly after: unknown
}

/** What becomes of one entry of a file. `newVersion`: its rules have changed, and grants keep to the old ones. */
export interface EntryReport {
  readonly key: string
  readonly name: string
  readonly outcome: 'new' | 'changed' | 'newVersion' | 'unchanged'
  /** The programme as it will be found in the plan. */
  readonly programmeId: Id
  readonly fields: readonly FieldChange[]
  readonly notices: readonly CatalogueNotice[]
}

export interface CatalogueReport {
  readonly entries: readonly EntryReport[]
  /** Programmes of an earlier file that this one has no more; they stay as they are. */
  readonly withdrawn: readonly FundingProgramme[]
}

interface Options {
  readonly newId: () => Id
  /** Keys that the file has, but in entries that cannot be read: they are not withdrawn. */
  readonly unreadKeys?: readonly string[]
}

/** What taking a catalogue over would change, and what of it stands in which entry. Nothing is deleted. */
export function changesOfCatalogue(
  plan: Plan,
  catalogue: ProgrammeCatalogue,
  { newId, unreadKeys = [] }: Options,
): { changes: Change[]; report: CatalogueReport } {
  const keys = catalogueKeys(plan)
  const currents = new Map(newestProgrammes(plan).map((programme) => [keys.get(programme.id)!, programme]))
  const sources = sourcesOf(plan, catalogue, newId)
  const named = (programmeIds: Names['programmeIds']) => ({
    programmeIds,
    keys,
    aspectIds: new Map([...plan.decisionPoint.values()].map(({ number, id }) => [number, id])),
  })
  const read = (entry: CatalogueProgramme, names: Omit<Names, 'sourceId'>) => {
    const current = currents.get(entry.key)
    const sourceId = sources.idFor(entry.source, current)
    return { current, ...wantedFields(entry, current, { ...names, sourceId }) }
  }

  // What comes of an entry decides on its id, and others refer to it by that.
  const known = new Map([...currents].map(([key, { id }]) => [key, id]))
  for (const { key } of catalogue.programmes) if (!known.has(key)) known.set(key, newId())
  const ids = new Map(known)
  for (const entry of catalogue.programmes)
    if (outcomeOf(plan, read(entry, named(known))) === 'newVersion') ids.set(entry.key, newId())

  const changes: Change[] = []
  const entries = catalogue.programmes.map((entry): EntryReport => {
    const { current, fields, notices } = read(entry, named(ids))
    const outcome = outcomeOf(plan, { current, fields })
    const programmeId = ids.get(entry.key)!
    changes.push(...changesTo(plan, outcome, { entry, current, fields, programmeId }))
    return {
      key: entry.key,
      name: entry.name,
      outcome,
      programmeId,
      fields: changed(current, fields),
      notices,
    }
  })
  const inFile = new Set([...catalogue.programmes.map(({ key }) => key), ...unreadKeys])
  const withdrawn = [...currents].filter(([key, { catalogueKey }]) => catalogueKey !== '' && !inFile.has(key))
  return {
    changes: [...sources.changesFor(changes), ...changes],
    report: { entries, withdrawn: withdrawn.map(([, programme]) => programme) },
  }
}

type Fields = Partial<FundingProgramme>

interface Target {
  readonly entry: CatalogueProgramme
  readonly current: FundingProgramme | undefined
  readonly fields: ReturnType<typeof wantedFields>['fields']
  readonly programmeId: Id
}

function outcomeOf(
  plan: Plan,
  { current, fields }: { readonly current: FundingProgramme | undefined; readonly fields: Fields },
): EntryReport['outcome'] {
  if (!current) return 'new'
  if (changed(current, fields).length === 0) return 'unchanged'
  const rulesDiffer = GUIDELINE_FIELDS.some((field) => isOtherRule(current, { ...current, ...fields }, field))
  return rulesDiffer && bindingGrants(plan, current.id).length > 0 ? 'newVersion' : 'changed'
}

function changesTo(
  plan: Plan,
  outcome: EntryReport['outcome'],
  { entry, current, fields, programmeId }: Target,
): readonly Change[] {
  switch (outcome) {
    case 'new':
      return [
        create('fundingProgramme', {
          ...fields,
          id: programmeId,
          supersedesId: null,
          catalogueKey: entry.key,
        }),
      ]
    case 'newVersion':
      return newVersion(plan, current!.id, { ...fields, catalogueKey: entry.key }, programmeId)
    case 'changed':
      return [update('fundingProgramme', current!, fields)!]
    case 'unchanged':
      return []
  }
}

function changed(current: FundingProgramme | undefined, fields: Fields): FieldChange[] {
  const change = current && update('fundingProgramme', current, fields)
  if (change?.op !== 'update') return []
  const before = change.before as Record<string, unknown>
  return Object.entries(change.after).map(([field, after]) => ({
    field: field as keyof FundingProgramme,
    before: before[field],
    after: after as unknown,
  }))
}
