import { useMediaQuery } from './useMediaQuery'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export const ROADMAP_VIEWS = ['chart', 'table', 'agenda'] as const
export type RoadmapView = (typeof ROADMAP_VIEWS)[number]

/** Names in the address: a link to a view or a measure can be sent to somebody. */
const NAMES: Record<RoadmapView, string> = { chart: 'zeitplan', table: 'tabelle', agenda: 'agenda' }

/** What is shown and selected stands in the address. Narrow windows begin with the agenda. */
export function useRoadmapRoute() {
  const route = useRoute()
  const router = useRouter()
  const narrow = useMediaQuery('(width < 48rem)')

  const view = computed<RoadmapView>({
    get: () =>
      ROADMAP_VIEWS.find((one) => NAMES[one] === route.query['ansicht']) ??
      (narrow.value ? 'agenda' : 'chart'),
    set: (next) => void show(next),
  })

  /** Resolves when the address says so. */
  async function show(next: RoadmapView): Promise<void> {
    await router.replace({ query: { ...route.query, ansicht: NAMES[next] } })
  }

  const selected = computed<string | null>({
    get: () => (typeof route.query['select'] === 'string' ? route.query['select'] : null),
    set: (id) => void select(id),
  })

  /** Resolves when the address says so, and with it the screen. */
  async function select(id: string | null): Promise<void> {
    const { select: _, ...rest } = route.query
    // Each selection is a step that the browser's "back" can take back; closing is not.
    if (id === null) await router.replace({ query: rest })
    else if (id !== selected.value) await router.push({ query: { ...rest, select: id } })
  }

  return { view, show, selected, select }
}
