import {
  type Change,
  conflictsOf,
  ENTITIES,
  type Entity,
  type EntityName,
  entityOf,
  type Plan,
  sameValue,
} from '@fahrplan/shared/plan'
import type { KnownConflict } from '../api'

export interface Met {
  readonly changes: readonly Change[]
  readonly conflicts: readonly KnownConflict[]
}

/**
 * What others did meanwhile, as far as it leaves something to choose. Where two have made the same thing, each for the
 * first time, what they say about it meets field by field: what only one of them says holds, and where both say
 * something else, a person has to choose. What both have deleted is gone.
 */
export function meet(plan: Plan, changes: readonly Change[], conflicts: readonly KnownConflict[]): Met {
  const met = new Map<Change, { readonly change: Change | undefined; readonly conflict: KnownConflict }>()
  for (const change of changes) {
    const conflict = conflicts.find(({ entity, id }) => entity === change.entity && id === change.id)
    const current = entityOf(plan, change.entity, change.id)
    if (conflict?.kind === 'exists' && current && change.op === 'create')
      met.set(change, { change: meeting(change, current), conflict })
    if (conflict?.kind === 'missing' && change.op === 'delete')
      met.set(change, { change: undefined, conflict })
  }
  const handled = [...met.values()]
  return {
    changes: changes.flatMap((change) => (met.has(change) ? (met.get(change)!.change ?? []) : [change])),
    conflicts: [
      ...conflicts.filter((one) => !handled.some(({ conflict }) => conflict === one)),
      ...handled.flatMap(({ change, conflict: { changedBy } }) =>
        conflictsOf(plan, change ? [change] : []).map((one) => ({ ...one, changedBy })),
      ),
    ],
  }
}

/** What the second one wanted to say, upon the nothing that they knew of. */
function meeting(
  { entity, id, after }: Extract<Change, { op: 'create' }>,
  current: Entity,
): Change | undefined {
  const now = current as unknown as Readonly<Record<string, unknown>>
  const said = Object.entries(after).filter(
    ([field, value]) => !sameValue(value, now[field]) && !sameValue(value, nothingIn(entity, field)),
  )
  if (said.length === 0) return undefined
  const before = Object.fromEntries(said.map(([field]) => [field, nothingIn(entity, field)]))
  return { op: 'update', entity, id, before, after: Object.fromEntries(said) } as unknown as Change
}

/** Undefined where there is always something to be said. */
function nothingIn(entity: EntityName, field: string): unknown {
  const defaults: Readonly<Record<string, unknown>> = ENTITIES[entity].defaults
  if (Object.hasOwn(defaults, field)) return defaults[field]
  return field.endsWith('Cents') ? 0 : undefined
}
