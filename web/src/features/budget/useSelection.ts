import { computed } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import { fieldNames, type Fields, idField, wordField, yearField } from './addressFields'
import type { Selection } from './model/selection'

/** How the address writes it. */
const FIELDS: Fields<Selection> = {
  pointId: idField('punkt'),
  departmentId: idField('amt'),
  programmeId: idField('programm'),
  measureId: idField('massnahme'),
  grouping: wordField('gruppe', { point: 'punkt', department: 'amt', programme: 'programm' }, 'point'),
  flowYear: yearField('fluss'),
  items: wordField('posten', { costs: 'kosten', funds: 'mittel', gaps: 'luecken' }, 'costs'),
  year: yearField('jahr'),
  nature: wordField('haushalt', { consumptive: 'konsumtiv', investive: 'investiv' }, null),
  sourceId: idField('quelle'),
  fundedById: idField('aus'),
  standing: wordField('sicherheit', { secured: 'gesichert', applied: 'beantragt', idea: 'idee' }, null),
  means: wordField(
    'art',
    { contribution: 'beitrag', grant: 'zuwendung', loan: 'kredit', inKind: 'sachleistung' },
    null,
  ),
  moment: wordField('zeit', { now: 'jetzt', before: 'vorher' }, 'now'),
}

/** The selection lives in the address: it can be sent to others, and "back" goes back. */
export function useSelection() {
  const route = useRoute()
  const router = useRouter()

  const selection = computed(() => {
    const found: Partial<Record<keyof Selection, unknown>> = {}
    for (const name of fieldNames(FIELDS)) {
      const { word, read } = FIELDS[name]
      const text = route.query[word]
      found[name] = read((Array.isArray(text) ? text[0] : text) || null)
    }
    return found as unknown as Selection
  })

  /** Changes some of it at once. */
  function choose(changes: Partial<Selection>): void {
    const query: LocationQueryRaw = { ...route.query }
    for (const name of fieldNames(FIELDS)) {
      if (!(name in changes)) continue
      const { word, write } = FIELDS[name] as { word: string; write: (value: unknown) => string | null }
      const text = write(changes[name])
      if (text === null) delete query[word]
      else query[word] = text
    }
    void router.replace({ query })
  }

  return { selection, choose }
}
