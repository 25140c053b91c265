import { ref, watch } from 'vue'
import { readSetting, writeSetting } from '@/app/settings'
import type { Widths } from '@/sheet'
import { TABLE_FIELDS } from './tableFields'

const HIDDEN = 'fahrplan.table.hidden'
const WIDTHS = 'fahrplan.table.widths'

/** Columns that are hidden unless somebody wants them. */
export const USUALLY_HIDDEN: readonly string[] = TABLE_FIELDS.filter(({ more }) => more).map(({ key }) => key)

/** Which columns are hidden and how wide the others are, kept in this browser. */
export function useTableSettings() {
  const hidden = ref<readonly string[]>(keysIn(stored(HIDDEN)) ?? USUALLY_HIDDEN)
  const widths = ref<Widths>(widthsIn(stored(WIDTHS)))

  watch(hidden, (keys) => writeSetting(HIDDEN, JSON.stringify(keys)))
  watch(widths, (chosen) => writeSetting(WIDTHS, JSON.stringify(chosen)))

  return { hidden, widths }
}

/** Whatever stands there: an older version may have written it. */
function stored(name: string): unknown {
  try {
    return JSON.parse(readSetting(name) ?? 'null')
  } catch {
    return null
  }
}

function keysIn(value: unknown): string[] | undefined {
  const known = TABLE_FIELDS.map(({ key }) => key)
  return Array.isArray(value)
    ? value.filter((key): key is string => known.includes(key) && key !== known[0])
    : undefined
}

function widthsIn(value: unknown): Widths {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}
