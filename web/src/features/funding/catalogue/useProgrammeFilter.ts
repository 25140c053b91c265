import { PROGRAMME_STATUSES } from '@fahrplan/shared/plan'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { KIND_CHOICES, type ProgrammeFilter } from './programmeFilter'

const NAMES = { text: 'suche', status: 'stand', kind: 'art', aspectId: 'punkt' } as const

/** Somebody who pauses that long has typed what they meant. */
const PAUSE_MS = 600

/**
 * The choice lives in the address: it can be sent to others, and stays when one comes back. What is typed works at
 * once and comes into the address after a pause, because browsers limit how often an address may change.
 */
export function useProgrammeFilter() {
  const route = useRoute()
  const router = useRouter()

  function told(field: keyof ProgrammeFilter): string | null {
    const value = route.query[NAMES[field]]
    return (Array.isArray(value) ? value[0] : value) || null
  }

  const typed = ref(told('text') ?? '')
  watch(
    () => told('text') ?? '',
    (text) => (typed.value = text),
  )

  const filter = computed<ProgrammeFilter>(() => ({
    text: typed.value,
    status: PROGRAMME_STATUSES.find((status) => status === told('status')) ?? null,
    kind: KIND_CHOICES.find((kind) => kind === told('kind')) ?? null,
    aspectId: told('aspectId'),
  }))
  const isSet = computed(() => Object.values(filter.value).some(Boolean))

  let pause: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(pause))

  function set(fields: Partial<ProgrammeFilter>): void {
    clearTimeout(pause)
    if (fields.text !== undefined) typed.value = fields.text
    const wait = Object.keys(fields).every((field) => field === 'text')
    if (wait) pause = setTimeout(tell, PAUSE_MS, fields)
    else tell({ text: typed.value, ...fields })
  }

  function tell(fields: Partial<ProgrammeFilter>): void {
    const query = { ...route.query }
    for (const [field, value] of Object.entries(fields)) {
      const name = NAMES[field as keyof ProgrammeFilter]
      if (value) query[name] = value
      else delete query[name]
    }
    void router.replace({ query })
  }

  const reset = () => set({ text: '', status: null, kind: null, aspectId: null })

  return { filter, isSet, set, reset }
}
