import { holidayName, toDay } from '@fahrplan/shared/kernel'
import { computed } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { GanttHolidayOf } from '@/gantt'

/** The public holidays of the Land that the strategy goes by. */
export function useCalendar() {
  const store = usePlanStore()
  const { locale } = useText()

  const holidayOf = computed<GanttHolidayOf>(() => {
    const { land } = store.strategy
    const language = locale.value
    return (day) => holidayName(land, toDay(day), language)
  })

  return { holidayOf }
}
