import { type MixWishes, noWishes } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import { computed, shallowRef } from 'vue'
import { forgetWithPerson } from '@/app/session'

/** They stay while one looks something up on another page. */
const wishes = shallowRef<MixWishes>(noWishes)
forgetWithPerson(() => (wishes.value = noWishes))

export function useWishes() {
  function field<K extends keyof MixWishes>(key: K) {
    return computed({
      get: () => wishes.value[key],
      set: (value: MixWishes[K]) => (wishes.value = { ...wishes.value, [key]: value }),
    })
  }

  const measureIds = field('measureIds')
  return {
    wishes,
    objective: field('objective'),
    applicationsPerHalfYear: field('applicationsPerHalfYear'),
    choices: field('choices'),
    refusedProgrammeIds: field('refusedProgrammeIds'),
    withLoans: field('withLoans'),
    assumeNoLimits: field('assumeNoLimits'),
    latestShift: field('latestShift'),
    startChoices: field('startChoices'),
    /** Nothing chosen means all. */
    measures: computed({
      get: (): readonly Id[] => measureIds.value ?? [],
      set: (ids) => (measureIds.value = ids.length === 0 ? null : ids),
    }),
  }
}
