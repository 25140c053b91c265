import { computed, type WritableComputedRef } from 'vue'
import { type LocationQueryValue, useRoute, useRouter } from 'vue-router'
import type { Id } from '@fahrplan/shared/kernel'

/** What is looked at stands in the address: it can be sent to others, and stays from one grid to the next. */
export function useMoneyFilter() {
  const route = useRoute()
  const router = useRouter()

  function entry(name: string): WritableComputedRef<string | null> {
    return computed({
      get: () => textOf(route.query[name]),
      set(value) {
        const { [name]: _old, ...others } = route.query
        void router.replace({ query: value === null ? others : { ...others, [name]: value } })
      },
    })
  }

  /** Which of several amounts is looked at; the first one unless told. */
  function layerOf<L extends string>(layers: readonly [L, ...L[]]): WritableComputedRef<L> {
    const told = entry('betrag')
    return computed({
      get: () => layers.find((one) => one === told.value) ?? layers[0],
      set: (layer) => (told.value = layer === layers[0] ? null : layer),
    })
  }

  const measureId: WritableComputedRef<Id | null> = entry('massnahme')
  const pointId: WritableComputedRef<Id | null> = entry('punkt')
  return { measureId, pointId, layerOf, gapYear: entry('luecke') }
}

function textOf(value: LocationQueryValue | LocationQueryValue[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) || null
}
