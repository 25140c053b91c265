import { type Id, newId } from '@fahrplan/shared/kernel'
import { type EntityName, PART_NAMES, pathOf } from '@fahrplan/shared/plan'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { App } from '../../plugins/schemas'

interface Known {
  readonly strategyId: Id
  readonly municipalityId: Id
  readonly snapshotIds: readonly Id[]
  /** Of all parts that there ever were. */
  readonly partIds: ReadonlyMap<EntityName, readonly Id[]>
}

/** Every address that the document has something to read at; the stream is read in another way. */
export function everyGet(app: App, known: Known): string[] {
  const { paths = {} } = app.swagger() as OpenAPIV3_1.Document
  return Object.entries(paths)
    .filter(([path, item]) => item?.get && !path.endsWith('/events'))
    .flatMap(([path]) => fillIn(path, known))
}

function fillIn(path: string, known: Known): string[] {
  const parameter = /\{([^}]+)\}/.exec(path)?.[1]
  if (parameter === undefined) return [path]
  return idsFor(parameter, path, known).flatMap((id) => fillIn(path.replace(`{${parameter}}`, id), known))
}

function idsFor(parameter: string, path: string, known: Known): readonly Id[] {
  switch (parameter) {
    case 'strategyId':
      return [known.strategyId]
    case 'municipalityId':
      return [known.municipalityId]
    case 'snapshotId':
      return known.snapshotIds
    case 'milestoneId':
      return known.partIds.get('milestone') ?? []
    default: {
      const part = PART_NAMES.find((name) => path.endsWith(`/${pathOf(name)}/{id}`))
      return (part && known.partIds.get(part)) ?? [newId()]
    }
  }
}
