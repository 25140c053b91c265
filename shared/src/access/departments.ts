import type { Id } from '../kernel'

interface Unit {
  readonly id: Id
  readonly parentId: Id | null
}

/** The departments and all below them. */
export function withUnits(departments: ReadonlyMap<Id, Unit>, ids: readonly Id[]): Id[] {
  const found = new Set(ids)
  let before: number
  do {
    before = found.size
    for (const { id, parentId } of departments.values()) if (parentId && found.has(parentId)) found.add(id)
  } while (found.size > before)
  return [...found]
}
