/** What can be done with an item of the outline besides changing its days. */
export const OUTLINE_DEEDS = ['up', 'down', 'duplicate', 'moveTo', 'type', 'remove'] as const
export type OutlineDeed = (typeof OUTLINE_DEEDS)[number]

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** What a key of the outline asks for; a title is changed in the tree alone, elsewhere there is a form for it. */
export type OutlineCommand = OutlineDeed | 'rename'

const PLAIN: ReadonlyMap<string, OutlineCommand> = new Map([
  ['d', 'duplicate'],
  ['v', 'moveTo'],
  ['n', 'type'],
  ['Insert', 'type'],
  ['F2', 'rename'],
  ['Delete', 'remove'],
])

/** The arrows with Alt move in time, so that these do it in the list. */
const WITH_ALT: ReadonlyMap<string, OutlineDeed> = new Map([
  ['PageUp', 'up'],
  ['PageDown', 'down'],
])

export function outlineKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): OutlineCommand | undefined {
  if (ctrlKey || metaKey || shiftKey) return undefined
  return (altKey ? WITH_ALT : PLAIN).get(key)
}
