import type { Id } from '../../kernel'
import {
  type Change,
  create,
  type FundingProgramme,
  type FundingSource,
  fundingSourceDefaults,
  inOrder,
  type Plan,
} from '../../plan'
import type { CatalogueSource, ProgrammeCatalogue } from './format'

/** The sources of a file in the plan: found by level and name, or to be made. */
export function sourcesOf(plan: Plan, catalogue: ProgrammeCatalogue, newId: () => Id) {
  const entries = new Map(catalogue.sources.map((source) => [source.key, source]))
  const known = inOrder(plan.fundingSource.values())
  const made = new Map<string, FundingSource>()

  function sourceFor(entry: CatalogueSource): FundingSource {
    const found = known.find((source) => isSame(source, entry)) ?? made.get(nameOf(entry))
    if (found) return found
    const { level, name } = entry
    const source = { ...fundingSourceDefaults, id: newId(), level, name }
    made.set(nameOf(entry), source)
    return source
  }

  return {
    /** A programme that has such a source already keeps it, though there may be two of its name. */
    idFor(key: string, current: FundingProgramme | undefined): Id {
      const entry = entries.get(key)!
      const held = current && plan.fundingSource.get(current.fundingSourceId)
      return held && isSame(held, entry) ? held.id : sourceFor(entry).id
    },
    /** Makes the sources that these changes need. */
    changesFor(changes: readonly Change[]): Change[] {
      const needed = new Set(
        changes.flatMap((change) =>
          change.entity === 'fundingProgramme' && change.op !== 'delete'
            ? [change.after.fundingSourceId]
            : [],
        ),
      )
      return [...made.values()]
        .filter(({ id }) => needed.has(id))
        .map((source) => create('fundingSource', source))
    },
  }
}

function isSame(source: FundingSource, { level, name }: CatalogueSource): boolean {
  return source.level === level && source.name === name
}

function nameOf({ level, name }: CatalogueSource): string {
  return `${level} ${name}`
}
