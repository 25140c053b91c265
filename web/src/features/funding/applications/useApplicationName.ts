import type { Grant } from '@fahrplan/shared/plan'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'

/** An application has no title of its own: it is called by its measure and its programme. */
export function useApplicationName() {
  const store = usePlanStore()
  const { t } = useText()
  return ({ measureId, fundingProgrammeId }: Pick<Grant, 'measureId' | 'fundingProgrammeId'>): string => {
    const measure = store.plan.measure.get(measureId)
    const programme = store.plan.fundingProgramme.get(fundingProgrammeId)
    return t('funding.applications.name', {
      measure: measure ? `${measure.key} ${measure.title}` : '',
      programme: programme?.name ?? '',
    })
  }
}
