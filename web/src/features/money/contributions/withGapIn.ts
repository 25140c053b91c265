import type { Id } from '@fahrplan/shared/kernel'
import { fundingByGroup } from '@fahrplan/shared/funding'
import type { Plan } from '@fahrplan/shared/plan'
import { type Ref, shallowRef, watch } from 'vue'

/**
 * The measures that lack money in the chosen year, as it was when it was chosen, or when the strategy was opened;
 * undefined without a year.
 */
export function withGapIn(
  { plan, strategyId }: { plan(): Plan; strategyId(): Id | undefined },
  year: Readonly<Ref<string | null>>,
): Ref<ReadonlySet<Id> | undefined> {
  const lacking = shallowRef<ReadonlySet<Id>>()
  watch(
    [year, strategyId],
    ([wanted]) => (lacking.value = wanted === null ? undefined : measuresWithGap(plan(), Number(wanted))),
    { immediate: true },
  )
  return lacking
}

export function measuresWithGap(plan: Plan, year: number): ReadonlySet<Id> {
  const found = new Set<Id>()
  for (const [measureId, years] of fundingByGroup(plan, ({ id }) => id))
    if (years.some((one) => one.year === year && one.gap > 0)) found.add(measureId)
  return found
}
