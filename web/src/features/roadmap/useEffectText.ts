import type { Effect } from '@fahrplan/shared/plan'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { titleOfItem } from './model/planItem'

/** What a move brings with it, in a sentence. */
export function useEffectText() {
  const store = usePlanStore()
  const titleOf = (id: string) => titleOfItem(store.plan, id)
  const { t } = useText()
  const format = useFormat()

  function effectText(effect: Effect): string {
    const title = titleOf(effect.itemId)
    switch (effect.kind) {
      case 'link':
      case 'horizon':
        return t(`roadmap.effect.${effect.kind}`, { title })
      case 'measure':
        return t('roadmap.effect.measure', { title, measure: titleOf(effect.measureId) })
      case 'grantPeriod':
        return t('roadmap.effect.grantPeriod', {
          title,
          programme: programmeOf(effect.grantId),
          day: format.value.day(effect.day),
        })
      default:
        return t(`roadmap.effect.${effect.kind}`, { title, day: format.value.day(effect.day) })
    }
  }

  function programmeOf(grantId: string): string {
    const grant = store.plan.grant.get(grantId)
    return (grant && store.plan.fundingProgramme.get(grant.fundingProgrammeId)?.name) ?? ''
  }

  return { effectText }
}
