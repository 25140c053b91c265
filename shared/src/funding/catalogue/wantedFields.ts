import type { Id } from '../../kernel'
import { type FundingProgramme, GUIDELINE_FIELDS, sameValue } from '../../plan'
import type { CatalogueProgramme } from './format'

/** What of an entry cannot be taken over, because the plan does not know it. */
export interface CatalogueNotice {
  readonly kind: 'unknownAspects' | 'unknownExclusions'
  /** Numbers of decision points, or keys of programmes. */
  readonly names: readonly string[]
}

/** What the names in a file stand for in the plan. */
export interface Names {
  readonly sourceId: Id
  readonly programmeIds: ReadonlyMap<string, Id>
  readonly keys: ReadonlyMap<Id, string>
  readonly aspectIds: ReadonlyMap<string, Id>
}

export interface Wanted {
  readonly fields: Omit<FundingProgramme, 'id' | 'supersedesId' | 'catalogueKey'>
  readonly notices: readonly CatalogueNotice[]
}

/**
 * How an entry of a file wants a programme to be. What a guideline lays down is as the file says, unknown where the
 * file does not know it: a number of an older guideline would be a wrong one. What the city has noted itself stays
 * where the file is silent.
 */
export function wantedFields(
  entry: CatalogueProgramme,
  current: FundingProgramme | undefined,
  names: Names,
): Wanted {
  const { key: _key, source: _source, exclusions, eligibleAspects, ...same } = entry
  const excluded = exclusionIds(exclusions, current, names)
  const aspects = aspectIds(eligibleAspects, current, names)
  const fields = {
    ...same,
    fundingSourceId: names.sourceId,
    exclusionIds: excluded.ids,
    eligibleAspectIds: aspects.ids,
    eligibleCategories: kept(current?.eligibleCategories, entry.eligibleCategories),
    provider: entry.provider || (current?.provider ?? ''),
    provenance: entry.provenance || (current?.provenance ?? ''),
    note: entry.note || (current?.note ?? ''),
  }
  return {
    fields: { ...fields, ...verification(entry, current, fields) },
    notices: [
      ...(aspects.unknown.length > 0 ? [{ kind: 'unknownAspects' as const, names: aspects.unknown }] : []),
      ...(excluded.unknown.length > 0
        ? [{ kind: 'unknownExclusions' as const, names: excluded.unknown }]
        : []),
    ],
  }
}

/** The later check counts, as long as it was one of the same rules. */
function verification(
  { verifiedOn, verifiedBy }: CatalogueProgramme,
  current: FundingProgramme | undefined,
  fields: Partial<FundingProgramme>,
): Pick<FundingProgramme, 'verifiedOn' | 'verifiedBy'> {
  const sameRules = current && GUIDELINE_FIELDS.every((field) => sameValue(current[field], fields[field]))
  const own = sameRules && current.verifiedOn !== null && (verifiedOn ?? '') < current.verifiedOn
  const { verifiedOn: on, verifiedBy: by } = own ? current : { verifiedOn, verifiedBy }
  return { verifiedOn: on, verifiedBy: by }
}

/** Ids of older versions stay where they mean the same programme. */
function exclusionIds(exclusions: readonly string[], current: FundingProgramme | undefined, names: Names) {
  const held = (current?.exclusionIds ?? []).filter((id) => exclusions.includes(names.keys.get(id)!))
  const heldKeys = new Set(held.map((id) => names.keys.get(id)))
  const further = exclusions.filter((key) => !heldKeys.has(key))
  const added = further.flatMap((key) => names.programmeIds.get(key) ?? [])
  const unknown = further.filter((key) => !names.programmeIds.has(key))
  return { ids: [...new Set([...held, ...added])], unknown }
}

/** A list of which a part means nothing here would say too little: then the plan keeps its own. */
function aspectIds(numbers: readonly string[] | null, current: FundingProgramme | undefined, names: Names) {
  const unknown = (numbers ?? []).filter((number) => !names.aspectIds.has(number))
  const now = current?.eligibleAspectIds ?? null
  if (unknown.length > 0) return { ids: now, unknown }
  const ids = numbers && [...new Set(numbers.map((number) => names.aspectIds.get(number)!))]
  return { ids: kept(now, ids), unknown }
}

/** Another order is no other list. */
function kept<T extends string>(now: T[] | null | undefined, wanted: T[] | null): T[] | null {
  const same = now && wanted && sameValue(now.toSorted(), wanted.toSorted())
  return same ? now : wanted
}
