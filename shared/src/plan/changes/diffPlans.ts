import type { Id } from '../../kernel'
import { ENTITY_NAMES, type Entity } from '../entities'
import type { Plan } from '../plan'
import { type Change, create, remove, update } from './change'

/** The changes that lead from `a` to `b`: parents are created before and deleted after their children. */
export function diffPlans(a: Plan, b: Plan): Change[] {
  const written: Change[] = []
  const removed: Change[] = []
  for (const entity of ENTITY_NAMES) {
    const from = a[entity] as ReadonlyMap<Id, Entity>
    const to = b[entity] as ReadonlyMap<Id, Entity>
    if (from === to) continue
    for (const [id, after] of to) {
      const before = from.get(id)
      if (before === after) continue
      const change = before ? update(entity, before, after) : create(entity, after)
      if (change) written.push(change)
    }
    for (const [id, before] of from) if (!to.has(id)) removed.push(remove(entity, before))
  }
  return [...written, ...removed.reverse()]
}
