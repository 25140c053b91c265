import { networkOf } from '@fahrplan/shared/plan'
import { computed, onScopeDispose, watch } from 'vue'
import { usePlanStore } from '@/app/plan'
import {
  abandonSimulation,
  cancelSimulation,
  ensureSimulation,
  simulationState,
  startSimulation,
} from './certainty/simulationJob'

/** How many parts of the page want to know. */
let asking = 0

/** How likely milestones are kept: played through beside the page, as long as somebody wants to know. */
export function useCertainty(isWanted: () => boolean) {
  const store = usePlanStore()
  const all = simulationState()

  const state = computed(() => {
    const { value } = all
    return value?.network === networkOf(store.plan) && value.today === store.today ? value : undefined
  })
  const figures = computed(() => (state.value?.kind === 'done' ? state.value.figures : undefined))

  let asks = false
  function ask(wanted: boolean): void {
    if (wanted === asks) return
    asks = wanted
    asking += wanted ? 1 : -1
    if (asking === 0) abandonSimulation()
  }

  watch(
    [() => store.plan, isWanted],
    ([plan, wanted]) => {
      ask(wanted)
      if (wanted) ensureSimulation(plan, store.today)
    },
    { immediate: true },
  )
  onScopeDispose(() => ask(false))

  return {
    state,
    figures,
    cancel: cancelSimulation,
    again: () => startSimulation(store.plan, store.today),
  }
}
