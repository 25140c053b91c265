import { computed, type ComputedRef } from 'vue'
import { useText } from '@/app/i18n'
import { useBaseline, useStateText } from '@/app/snapshots'
import { includesOf } from './model/moneyFilter'
import type { Moment, Selection } from './model/selection'
import type { Money } from './useMoney'

/** The kept state that the money is compared with, and the plan whose items are listed: as it is, or as it was. */
export function useComparison(selection: ComputedRef<Selection>, money: Money) {
  const { t } = useText()
  const { stateText } = useStateText()
  const { baselineId, baseline, failed, load } = useBaseline()

  const earlier = computed(() => {
    if (!baseline.value) return undefined
    const { plan } = baseline.value
    // A filter by programme asks each state for its own grants.
    return { plan, includes: includesOf(plan, money.filter.value) }
  })
  const momentNames = computed((): Record<Moment, string> | null =>
    baseline.value ? { before: stateText(baseline.value.snapshot), now: t('budget.change.now') } : null,
  )
  const now = computed(() => ({ plan: money.plan.value, includes: money.includes.value }))
  const listed = computed(() => (selection.value.moment === 'before' && earlier.value) || now.value)

  return { baselineId, failed, load, earlier, now, momentNames, listed }
}
