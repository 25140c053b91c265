import { ProblemError, UnreachableError } from '@/app/api'
import { usePlanStore } from '@/app/plan'
import { fetchStrategies } from './api/strategies'

/** The header names the strategies too. What was done does not depend on that it hears of it. */
export async function tellHeader(): Promise<void> {
  const store = usePlanStore()
  try {
    store.strategies = await fetchStrategies()
  } catch (error) {
    if (!(error instanceof ProblemError || error instanceof UnreachableError)) throw error
  }
}
