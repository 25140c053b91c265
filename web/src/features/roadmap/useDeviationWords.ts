import { computed, type ComputedRef } from 'vue'
import { useText } from '@/app/i18n'
import type { DeviationWords } from './table/withDeviation'
import { useSlipText } from './useSlipText'

/** What the table says of rows that are off the state that is compared with. */
export function useDeviationWords(): ComputedRef<DeviationWords> {
  const { t } = useText()
  const { daysText } = useSlipText()
  return computed(() => ({
    label: t('roadmap.slips.deviation'),
    fixed: t('roadmap.slips.deviationFixed'),
    text: daysText,
  }))
}
