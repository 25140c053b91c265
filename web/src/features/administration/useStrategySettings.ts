import type { Id } from '@fahrplan/shared/kernel'
import { type Change, sameValue, type Strategy } from '@fahrplan/shared/plan'
import { computed, shallowRef } from 'vue'
import { isProblem, ProblemError } from '@/app/api'
import { usePlanStore } from '@/app/plan'
import { useLoaded } from '@/app/loading'
import { fetchStrategy, patchStrategy } from './api/strategies'
import { tellHeader } from './tellHeader'
import { type Setting, SETTING_NAMES } from './useSettingText'

/** The fields that change, and what stood there. */
export interface Edit {
  readonly before: Partial<Strategy>
  readonly after: Partial<Strategy>
}

/** `elsewhere`: the application itself shows what spoke against it, and lets the person decide. */
export type Saved = 'saved' | 'elsewhere'

/**
 * A strategy with a way to change it: the one that is open through the plan store, so that one step back takes it
 * back; another one by a request that holds for the state that was read.
 */
export function useStrategySettings(strategyId: Id) {
  const store = usePlanStore()
  const isOpen = computed(() => store.openId === strategyId && store.released === null)
  const loaded = useLoaded(() => fetchStrategy(strategyId).catch(noneIfGone))
  const strategy = computed<Strategy | undefined>(() =>
    isOpen.value ? store.strategy : (loaded.value.value?.value ?? undefined),
  )
  /** What others changed since it was read, found when something was to be saved. */
  const meanwhile = shallowRef<readonly Setting[]>([])

  async function save(edit: Edit): Promise<Saved> {
    meanwhile.value = []
    return isOpen.value ? commit(edit) : patch(edit)
  }

  async function commit({ before, after }: Edit): Promise<Saved> {
    const change = { op: 'update', entity: 'strategy', id: strategyId, before, after } as Change
    const result = await store.commit([change], { showsInvalid: true })
    if (result.status === 'saved') return 'saved'
    if (result.status !== 'invalid') return 'elsewhere'
    throw new ProblemError({
      type: 'urn:fahrplan:problem:rule-violated',
      title: 'invalid',
      status: 422,
      errors: result.errors,
    })
  }

  async function patch({ after }: Edit): Promise<Saved> {
    try {
      loaded.value.value = await patchStrategy(strategyId, loaded.value.value!.tag, after)
      void tellHeader()
      return 'saved'
    } catch (error) {
      if (isStale(error)) await readAnew()
      throw error
    }
  }

  async function readAnew(): Promise<void> {
    const known = loaded.value.value!.value
    await loaded.load()
    const now = loaded.value.value?.value
    if (!now) return
    meanwhile.value = SETTING_NAMES.filter((setting) => !sameValue(now[setting], known[setting]))
  }

  return { loaded, strategy, isOpen, meanwhile, save }
}

export type StrategySettings = ReturnType<typeof useStrategySettings>

function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 412
}

/** Gone or never seen: both are told in the same way. */
function noneIfGone(error: unknown): null {
  if (isProblem(error, 'not-found') || isProblem(error, 'not-permitted')) return null
  throw error
}
