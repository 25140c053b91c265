import { ref, shallowRef, watch } from 'vue'
import { ProblemError, UnreachableError } from '../api'
import { useSessionStore } from '../session'

/** Something read from the server when the page opens, and again when somebody is back after their session ended. */
export function useLoaded<T>(fetch: () => Promise<T>) {
  const session = useSessionStore()
  const value = shallowRef<T>()
  const failed = ref(false)
  let turn = 0

  async function load(): Promise<void> {
    const mine = ++turn
    failed.value = false
    try {
      const loaded = await fetch()
      if (mine === turn) value.value = loaded
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof UnreachableError)) throw error
      if (mine === turn) failed.value = true
    }
  }

  void load()
  watch(
    () => session.ended,
    (ended) => !ended && void load(),
  )
  return { value, failed, load }
}

export type Loaded<T> = ReturnType<typeof useLoaded<T>>
