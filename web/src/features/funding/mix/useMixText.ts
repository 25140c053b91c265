import type { MixLimit, Obstacle, RefusalReason, WishName } from '@fahrplan/shared/funding'
import { useText } from '@/app/i18n'
import { useVerdictText } from '../fit/useVerdictText'
import { useMixNames } from './useMixNames'

/** What limits a grant, and why another is not chosen, as sentences. */
export function useMixText() {
  const { t } = useText()
  const names = useMixNames()
  const verdictText = useVerdictText()

  function limit(one: MixLimit): string {
    switch (one.kind) {
      case 'ceiling':
        return t('funding.mix.limit.ceiling', { source: names.source(one.sourceId), year: one.year })
      case 'eligibleYear':
        return t('funding.mix.limit.eligibleYear', { year: one.year })
      default:
        return t(`funding.mix.limit.${one.kind}`)
    }
  }

  function obstacle(one: Obstacle): string {
    return one.rule === 'mix' ? t(`funding.mix.why.${one.reason}`) : verdictText(one)
  }

  function reason(one: RefusalReason): string {
    if ('rule' in one) return obstacle(one)
    switch (one.kind) {
      case 'cumulation':
      case 'exclusion':
        return t(`funding.mix.why.${one.kind}`, { programmes: names.programmes(one.programmeIds) })
      case 'notBest':
        return t('funding.mix.why.notBest')
      case 'wish':
        return wishReason(one.wish)
      default:
        return limit(one)
    }
  }

  function wishReason({ kind }: WishName): string {
    return t(`funding.mix.why.${kind === 'refused' || kind === 'applications' ? kind : 'mustNot'}`)
  }

  return { limit, obstacle, reason }
}
