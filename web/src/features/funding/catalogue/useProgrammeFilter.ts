import { PROGRAMME_STATUSES } from '@fahrplan/shared/plan'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { KIND_CHOICES, type ProgrammeFilter } from './programmeFilter'

const NAMES = { text: 'suche', status: 'stand', kind: 'art', aspectId: 'punkt' } as const

/** The choice lives in the address: it can be sent to others, and stays when one comes back. */
export function useProgrammeFilter() {
  const route = useRoute()
  const router = useRouter()

  function told(field: keyof ProgrammeFilter): string | null {
    const value = route.query[NAMES[field]]
    return (Array.isArray(value) ? value[0] : value) || null
  }

  const filter = computed<ProgrammeFilter>(() => ({
    text: told('text') ?? '',
    status: PROGRAMME_STATUSES.find((status) => status === told('status')) ?? null,
    kind: KIND_CHOICES.find((kind) => kind === told('kind')) ?? null,
    aspectId: told('aspectId'),
  }))
  const isSet = computed(() => Object.values(filter.value).some(Boolean))

  function set(fields: Partial<ProgrammeFilter>): void {
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
