import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { filterOf, groupingOf, queryWith } from './model/filterQuery'
import type { Grouping } from './model/grouping'
import { NO_FILTER, type RoadmapFilter } from './model/roadmapFilter'

/** Somebody who pauses that long has typed what they meant. */
const PAUSE_MS = 600

/**
 * What part of the plan is shown, and under what it stands: all of it is in the address. What is typed works at once
 * and comes into the address after a pause, because browsers limit how often an address may change.
 */
export function useRoadmapFilter() {
  const route = useRoute()
  const router = useRouter()

  const asked = computed(() => filterOf(route.query))
  const typed = ref(asked.value.text)
  watch(
    () => asked.value.text,
    (text) => (typed.value = text),
  )
  const filter = computed<RoadmapFilter>(() => ({ ...asked.value, text: typed.value.trim() }))

  const grouping = computed<Grouping>({
    get: () => groupingOf(route.query),
    set: (next) => void router.replace({ query: queryWith(route.query, filter.value, next) }),
  })

  /** Resolves when the address says so. */
  async function setFilter(changes: Partial<RoadmapFilter>): Promise<void> {
    if (changes.text !== undefined) typed.value = changes.text
    const next = { ...filter.value, ...changes }
    await router.replace({ query: queryWith(route.query, next, grouping.value) })
  }

  function clearFilter(): Promise<void> {
    return setFilter(NO_FILTER)
  }

  function finishTyping(): void {
    if (filter.value.text !== asked.value.text) void setFilter({})
  }

  let pause: ReturnType<typeof setTimeout> | undefined
  watch(typed, () => {
    clearTimeout(pause)
    pause = setTimeout(finishTyping, PAUSE_MS)
  })
  onScopeDispose(() => clearTimeout(pause))

  return { filter, grouping, typed, finishTyping, setFilter, clearFilter }
}

export type RoadmapFilterState = ReturnType<typeof useRoadmapFilter>
