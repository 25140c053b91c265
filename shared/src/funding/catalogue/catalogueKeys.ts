import type { Id } from '../../kernel'
import { inOrder, type Plan } from '../../plan'
import { newestProgrammes, versionsOf } from '../versions'

/**
 * What every programme is called in a catalogue file; all its versions are called the same. A programme that no file
 * was read for goes by the id of its first version.
 */
export function catalogueKeys(plan: Plan): Map<Id, string> {
  const newest = inOrder(newestProgrammes(plan))
  const firstId = (id: Id) => versionsOf(plan, id)[0]!.id
  const given = new Map<string, Id>()
  for (const { id, catalogueKey } of newest)
    if (/\S/.test(catalogueKey) && !given.has(catalogueKey)) given.set(catalogueKey, id)
  const named = new Set(given.values())
  for (const { id } of newest) if (!named.has(id)) given.set(unused(given, firstId(id)), id)
  const keys = new Map<Id, string>()
  for (const [key, id] of given) for (const version of versionsOf(plan, id)) keys.set(version.id, key)
  return keys
}

/** A programme may be called by the id that another one has here. */
function unused(given: ReadonlyMap<string, Id>, id: Id): string {
  let key: string = id
  while (given.has(key)) key += '+'
  return key
}
