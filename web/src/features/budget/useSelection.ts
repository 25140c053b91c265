import type { Id } from '@fahrplan/shared/kernel'
import { computed } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import type { Grouping } from './model/groups'
import type { MoneyFilter } from './model/moneyFilter'

/** Which of the items behind the figures are listed. */
export const ITEM_KINDS = ['costs', 'funds', 'gaps'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export interface Selection extends MoneyFilter {
  readonly grouping: Grouping
  readonly year: number | null
  readonly items: ItemKind
  /** Whose funds are listed. */
  readonly sourceId: Id | null
}

/** How the address writes it; the first word of a list is what it means without one. */
const WORDS = {
  pointId: 'punkt',
  departmentId: 'amt',
  programmeId: 'programm',
  measureId: 'massnahme',
  grouping: 'gruppe',
  year: 'jahr',
  items: 'posten',
  sourceId: 'quelle',
} as const satisfies Record<keyof Selection, string>
const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  point: 'punkt',
  department: 'amt',
  programme: 'programm',
}
const ITEM_WORDS: Readonly<Record<ItemKind, string>> = { costs: 'kosten', funds: 'mittel', gaps: 'luecken' }

/** The selection lives in the address: it can be sent to others, and "back" goes back. */
export function useSelection() {
  const route = useRoute()
  const router = useRouter()
  const text = (name: keyof Selection) => {
    const value = route.query[WORDS[name]]
    return (Array.isArray(value) ? value[0] : value) || null
  }

  const selection = computed<Selection>(() => ({
    pointId: text('pointId'),
    departmentId: text('departmentId'),
    programmeId: text('programmeId'),
    measureId: text('measureId'),
    grouping: keyOf(GROUPING_WORDS, text('grouping')) ?? 'point',
    year: yearOf(text('year')),
    items: keyOf(ITEM_WORDS, text('items')) ?? 'costs',
    sourceId: text('sourceId'),
  }))

  /** Changes some of it at once. */
  function choose(changes: Partial<Selection>): void {
    const next = { ...selection.value, ...changes }
    const query: LocationQueryRaw = { ...route.query }
    const written: Record<keyof Selection, string | null> = {
      ...next,
      grouping: next.grouping === 'point' ? null : GROUPING_WORDS[next.grouping],
      year: next.year === null ? null : String(next.year),
      items: next.items === 'costs' ? null : ITEM_WORDS[next.items],
    }
    for (const [name, word] of Object.entries(WORDS) as [keyof Selection, string][]) {
      if (written[name] === null) delete query[word]
      else query[word] = written[name]
    }
    void router.replace({ query })
  }

  return { selection, choose }
}

function yearOf(text: string | null): number | null {
  const year = Number(text)
  return Number.isInteger(year) && year > 0 ? year : null
}

function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string | null): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word)
}
