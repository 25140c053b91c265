import type { Id } from '../../kernel'
import { inOrder, type Plan } from '../../plan'
import { newestProgrammes, versionsOf } from '../versions'

/**
 * What every programme is called in a catalogue file; all its versions are called the same. A programme that no file
 * was read for goes by the id of its first version. Of two with one key, that with the older first version has it: a
 * further version must not give it to the other one.
 */
export function catalogueKeys(plan: Plan): Map<Id, string> {
  const lines = inOrder(
    newestProgrammes(plan).map((newest) => {
      const versions = versionsOf(plan, newest.id)
      return { id: versions[0]!.id, key: newest.catalogueKey, versions }
    }),
  )
  const given = new Map<string, (typeof lines)[number]>()
  for (const line of lines) if (/\S/.test(line.key) && !given.has(line.key)) given.set(line.key, line)
  const named = new Set(given.values())
  for (const line of lines) if (!named.has(line)) given.set(unused(given, line.id), line)
  const keys = new Map<Id, string>()
  for (const [key, { versions }] of given) for (const { id } of versions) keys.set(id, key)
  return keys
}

/** A programme may be called by the id that another one has here. */
function unused(given: ReadonlyMap<string, unknown>, id: Id): string {
  let key: string = id
  while (given.has(key)) key += '+'
  return key
}
