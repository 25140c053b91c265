import type { Id } from '@fahrplan/shared/kernel'
import { storeToRefs } from 'pinia'
import { useFormat } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'

/** How the parts of a mix are called. */
export function useMixNames() {
  const { plan } = storeToRefs(usePlanStore())
  const format = useFormat()

  const programme = (id: Id) => plan.value.fundingProgramme.get(id)?.name ?? ''
  return {
    programme,
    programmes: (ids: readonly Id[]) => format.value.list(ids.map(programme)),
    source: (id: Id) => plan.value.fundingSource.get(id)?.name ?? '',
    key: (id: Id) => plan.value.measure.get(id)?.key ?? '',
    measure: (id: Id) => {
      const found = plan.value.measure.get(id)
      return found ? `${found.key} ${found.title}` : ''
    },
  }
}
