import type { Municipality } from '@fahrplan/shared/tenancy'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { usePlanStore } from '@/app/plan'
import { useSessionStore } from '@/app/session'

/** Names the municipality in the address. */
const NAME = 'kommune'

/** Which municipality is administered: the one in the address, that of the open strategy, or the first one. */
export function useMunicipality() {
  const session = useSessionStore()
  const plan = usePlanStore()
  const route = useRoute()
  const router = useRouter()

  const memberships = computed(() => session.user?.memberships ?? [])
  /** With several, the plan that is on its way decides which comes first. */
  const isKnown = computed(
    () => memberships.value.length < 2 || route.query[NAME] !== undefined || plan.state !== 'loading',
  )
  const membership = computed(() => {
    const byId = (id: unknown) => memberships.value.find(({ municipality }) => municipality.id === id)
    return byId(route.query[NAME]) ?? byId(plan.municipalityId) ?? memberships.value[0]
  })
  const municipality = computed<Municipality | undefined>(() => membership.value?.municipality)

  function choose(id: string | null): void {
    void router.replace({ query: { ...route.query, [NAME]: id ?? undefined } })
  }

  /** Links between the pages stay in the municipality that was chosen. */
  const query = computed(() => (route.query[NAME] === undefined ? {} : { [NAME]: route.query[NAME] }))

  return { memberships, membership, municipality, isKnown, choose, query }
}
