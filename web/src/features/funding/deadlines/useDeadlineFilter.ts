import { DEADLINE_KINDS, type DeadlineKind } from '@fahrplan/shared/funding'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Names in the address: a selection can be sent to somebody. */
const NAMES: { readonly [K in DeadlineKind]: string } = {
  window: 'fenster',
  start: 'beginn',
  decision: 'bescheid',
  drawdown: 'abruf',
  grantPeriodEnd: 'zeitraum',
  proof: 'nachweis',
  earmarking: 'zweckbindung',
}

/** What of the deadlines is looked at. */
export function useDeadlineFilter() {
  const route = useRoute()
  const router = useRouter()

  const kind = computed<DeadlineKind | null>({
    get: () => DEADLINE_KINDS.find((one) => NAMES[one] === route.query['art']) ?? null,
    set: (value) => void show('art', value && NAMES[value]),
  })
  const own = computed<boolean>({
    get: () => route.query['nur'] === 'eigene',
    set: (value) => void show('nur', value ? 'eigene' : null),
  })

  async function show(name: 'art' | 'nur', value: string | null): Promise<void> {
    const { [name]: _, ...rest } = route.query
    await router.replace({ query: value === null ? rest : { ...rest, [name]: value } })
  }

  return { kind, own }
}
