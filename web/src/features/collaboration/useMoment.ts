import { computed } from 'vue'
import { useText } from '@/app/i18n'

/** Moments of the history, as the clock on the reader's wall shows them. */
export function useMoment() {
  const { locale } = useText()
  const format = computed(
    () => new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'short' }),
  )
  return { moment: (at: string) => format.value.format(new Date(at)) }
}
