import { type Id, toDayNumber } from '@fahrplan/shared/kernel'
import { type DateConflict, networkOf } from '@fahrplan/shared/plan'
import { countedDays } from '@fahrplan/shared/schedule'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { titleOfItem } from './model/planItem'
import { slackOf } from './model/roadmapLinks'
import { useDayCount } from './useDayCount'

/** What does not fit together, in a sentence about its step. */
export function useConflictText() {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const { days } = useDayCount()

  function conflictText(conflict: DateConflict): string {
    if (conflict.kind === 'link')
      return t('roadmap.conflicts.kind.link', {
        other: titleOfItem(store.plan, conflict.predecessorId),
        days: days(slackOf(store.plan, conflict.linkId)),
      })
    if (conflict.kind === 'measure') return outsideText(conflict.measureId)
    const day = format.value.day(conflict.day)
    if (conflict.kind !== 'deadline') return t(`roadmap.conflicts.kind.${conflict.kind}`, { day })
    const network = networkOf(store.plan)
    const item = network.indexOf.get(conflict.itemId)
    const late =
      item === undefined ? 0 : countedDays(network.calendar, toDayNumber(conflict.day), network.end[item]!)
    return t('roadmap.conflicts.kind.deadline', { day, days: days(late) })
  }

  function outsideText(measureId: Id): string {
    const { key, start, end } = store.plan.measure.get(measureId)!
    const day = (one: string | null) => (one === null ? '…' : format.value.day(one))
    return t('roadmap.conflicts.kind.measure', { key, start: day(start), end: day(end) })
  }

  return { conflictText }
}
