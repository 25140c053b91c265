import { networkOf } from '@fahrplan/shared/plan'
import { computed, onScopeDispose, watch } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { Certainty } from './certainty/certaintyRows'
import {
  abandonSimulation,
  cancelSimulation,
  ensureSimulation,
  simulationState,
  startSimulation,
} from './certainty/simulationJob'

/** What is shown instead of shares that nobody can be that sure of. */
const [ALMOST_NONE, ALMOST_ALL] = [0.01, 0.99]
const [LIKELY, OPEN] = [0.8, 0.5]

let watchers = 0

/** How likely milestones are kept: played through beside the page, as long as somebody wants to know. */
export function useCertainty(isWanted: () => boolean) {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const all = simulationState()

  const state = computed(() => {
    const { value } = all
    return value?.network === networkOf(store.plan) && value.today === store.today ? value : undefined
  })
  const figures = computed(() => (state.value?.kind === 'done' ? state.value.figures : undefined))

  watch(
    [() => store.plan, isWanted],
    ([plan, wanted]) => {
      if (wanted) ensureSimulation(plan, store.today)
    },
    { immediate: true },
  )
  watch(
    isWanted,
    (wanted, before = false) => {
      watchers += Number(wanted) - Number(before)
      if (watchers === 0) abandonSimulation()
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    if (isWanted()) watchers--
    if (watchers === 0) abandonSimulation()
  })

  /** In words as careful as the figure is. */
  function shareText(probability: number): string {
    if (probability > ALMOST_ALL) return t('roadmap.certainty.above')
    if (probability < ALMOST_NONE) return t('roadmap.certainty.below')
    return format.value.percent(probability)
  }

  function toneOf({ probability, isPast }: Certainty): 'success' | 'warning' | 'danger' {
    if (isPast || probability < OPEN) return 'danger'
    return probability < LIKELY ? 'warning' : 'success'
  }

  return {
    state,
    figures,
    shareText,
    toneOf,
    cancel: cancelSimulation,
    again: () => startSimulation(store.plan, store.today),
  }
}
