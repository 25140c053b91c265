import type { MixResult } from '@fahrplan/shared/funding'
import { type Ref, watch } from 'vue'
import { useText } from '@/app/i18n'
import { useAnnouncer } from '@/ui'
import { gapText } from './gapText'
import type { MixState } from './mixJob'

/** Says how a computation ended: who does not see the page would wait for it for ever. */
export function useSpokenResult(state: Readonly<Ref<MixState | undefined>>) {
  const { t, locale } = useText()
  const { announce } = useAnnouncer()

  function sentence(result: MixResult): string {
    if (result.kind === 'unsolved') return t('funding.mix.progress.unsolved')
    if (result.kind === 'contradiction')
      return t(`funding.mix.contradiction.${result.wishes.length === 1 ? 'alone' : 'title'}`)
    const { grants, isProven, gap } = result.mix
    const quality = isProven
      ? t('funding.mix.result.proven')
      : t('funding.mix.result.unproven', { gap: gapText(gap, locale.value) })
    const count = new Set(grants.map(({ measureId }) => measureId)).size
    return [t('funding.mix.progress.found'), quality, t('funding.mix.measures.count', { count })].join(' ')
  }

  watch(
    () => state.value?.kind,
    (kind, before) => {
      if (before !== 'running' || kind === undefined || kind === 'running') return
      if (state.value?.kind === 'done') announce(sentence(state.value.result))
      else announce(t(`funding.mix.progress.${kind === 'failed' ? 'failed' : 'cancelled'}`))
    },
  )
}
