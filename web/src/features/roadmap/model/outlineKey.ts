/** What can be done with an item of the outline besides changing its days. */
export const OUTLINE_DEEDS = ['up', 'down', 'duplicate', 'moveTo', 'type', 'remove'] as const
export type OutlineDeed = (typeof OUTLINE_DEEDS)[number]

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const PLAIN: ReadonlyMap<string, OutlineDeed> = new Map([
  ['d', 'duplicate'],
  ['v', 'moveTo'],
  ['n', 'type'],
  ['Insert', 'type'],
  ['Delete', 'remove'],
])

/** The arrows with Alt move in time, so that these do it in the list. */
const WITH_ALT: ReadonlyMap<string, OutlineDeed> = new Map([
  ['PageUp', 'up'],
  ['PageDown', 'down'],
])

export function outlineKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): OutlineDeed | undefined {
  if (ctrlKey || metaKey || shiftKey) return undefined
  return (altKey ? WITH_ALT : PLAIN).get(key)
}
