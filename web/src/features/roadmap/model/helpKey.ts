import type { keyNames } from '../texts/keyNames'

/** What keys do, with the combinations that do it, each as the names of its keys. */
export type HelpKey = readonly [deed: string, combinations: readonly (readonly string[])[]]

/** Keys that are called otherwise in other languages, by what they are called in German. */
export const NAMED_KEYS: Readonly<Record<string, keyof typeof keyNames.de>> = {
  Strg: 'control',
  Shift: 'shift',
  Leertaste: 'space',
  Pos1: 'home',
  Ende: 'end',
  'Bild ↑': 'pageUp',
  'Bild ↓': 'pageDown',
  Entf: 'delete',
  Einfg: 'insert',
}
