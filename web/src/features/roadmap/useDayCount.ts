import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'

/** Numbers of days in the words of the strategy, which counts calendar or working days. */
export function useDayCount() {
  const store = usePlanStore()
  const { t, locale } = useText()

  /** Without a sign. */
  function days(count: number): string {
    return t(`roadmap.slack.days.${store.strategy.dayUnit}`, { count: Math.abs(count) })
  }

  /** With its sign, and without a unit: what comes later is more. */
  function signed(count: number): string {
    return new Intl.NumberFormat(locale.value, { signDisplay: 'exceptZero' }).format(count)
  }

  return { days, signed }
}
