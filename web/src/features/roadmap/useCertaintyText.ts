import { useFormat, useText } from '@/app/i18n'
import type { Certainty } from './certainty/certaintyRows'

/** What is shown instead of shares that nobody can be that sure of. */
const [ALMOST_NONE, ALMOST_ALL] = [0.01, 0.99]
const [LIKELY, OPEN] = [0.8, 0.5]

/** How likely something is, in words as careful as the figure is. */
export function useCertaintyText() {
  const { t } = useText()
  const format = useFormat()

  function shareText(probability: number): string {
    if (probability > ALMOST_ALL) return t('roadmap.certainty.above')
    if (probability < ALMOST_NONE) return t('roadmap.certainty.below')
    return format.value.percent(probability)
  }

  function toneOf({ probability, isPast }: Certainty): 'success' | 'warning' | 'danger' {
    if (isPast || probability < OPEN) return 'danger'
    return probability < LIKELY ? 'warning' : 'success'
  }

  return { shareText, toneOf }
}
