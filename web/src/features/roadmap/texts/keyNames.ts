import { catalogue } from '@/app/catalogue'

/** What stands on the keys. */
export const keyNames = catalogue(
  {
    control: 'Strg',
    shift: 'Umschalt',
    space: 'Leertaste',
    home: 'Pos1',
    end: 'Ende',
    pageUp: 'Bild ↑',
    pageDown: 'Bild ↓',
    delete: 'Entf',
    insert: 'Einfg',
  },
  {
    control: 'Ctrl',
    shift: 'Shift',
    space: 'Space',
    home: 'Home',
    end: 'End',
    pageUp: 'Page Up',
    pageDown: 'Page Down',
    delete: 'Delete',
    insert: 'Insert',
  },
)
