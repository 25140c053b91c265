import { computed, type WritableComputedRef } from 'vue'
import { type LocationQueryValue, useRoute, useRouter } from 'vue-router'
import type { Id } from '@fahrplan/shared/kernel'

/** The selection lives in the address: it can be sent to others, and "back" goes back. */
export function useSelection(): {
  pointId: WritableComputedRef<Id | null>
  year: WritableComputedRef<number | null>
} {
  const route = useRoute()
  const router = useRouter()

  function set(name: string, value: string | null) {
    const { [name]: _old, ...others } = route.query
    void router.replace({ query: value === null ? others : { ...others, [name]: value } })
  }

  return {
    pointId: computed({
      get: () => textOf(route.query.punkt),
      set: (value) => set('punkt', value),
    }),
    year: computed({
      get: () => {
        const year = Number(textOf(route.query.jahr))
        return Number.isInteger(year) && year > 0 ? year : null
      },
      set: (value) => set('jahr', value === null ? null : String(value)),
    }),
  }
}

function textOf(value: LocationQueryValue | LocationQueryValue[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) || null
}
