import type { Id } from '@fahrplan/shared/kernel'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** In the address: a link to an application can be sent to somebody, and stands in calendars. */
const PARAMETER = 'antrag'

/** Which application is open; `NEW_GRANT`: one that is being made. */
export function useApplicationRoute() {
  const route = useRoute()
  const router = useRouter()

  const opened = computed<Id | null>(() => {
    const value = route.query[PARAMETER]
    return typeof value === 'string' ? value : null
  })

  async function open(id: Id): Promise<void> {
    await router.push({ query: { ...route.query, [PARAMETER]: id } })
  }

  /** Closing is no step that the browser's "back" takes back. */
  async function close(): Promise<void> {
    const { [PARAMETER]: _, ...rest } = route.query
    await router.replace({ query: rest })
  }

  return { opened, open, close }
}
