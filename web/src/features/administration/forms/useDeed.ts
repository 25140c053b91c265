import { ref } from 'vue'
import { ProblemError, UnreachableError } from '@/app/api'
import { refusalText } from './refusalText'

/** Something that the server is asked for with one click: whether it is under way, and what spoke against it. */
export function useDeed() {
  const busy = ref(false)
  const failure = ref<string>()

  /** Whether it was done; one at a time. */
  async function run(deed: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = undefined
    try {
      await deed()
      return true
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof UnreachableError)) throw error
      failure.value = refusalText(error)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, run }
}
