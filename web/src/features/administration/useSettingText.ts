import type { Strategy } from '@fahrplan/shared/plan'
import { computed } from 'vue'
import { type MessageKey, useFormat, useText } from '@/app/i18n'

const LABELS = {
  title: 'administration.strategies.settings.name',
  summary: 'administration.strategies.settings.summary',
  start: 'administration.strategies.settings.start',
  end: 'administration.strategies.settings.end',
  committee: 'administration.strategies.settings.committee',
  reportingMonths: 'administration.strategies.settings.reportingMonths',
  land: 'administration.strategies.settings.land',
  dayUnit: 'administration.strategies.settings.dayUnit',
  status: 'administration.strategies.status.title',
} as const satisfies Partial<Record<keyof Strategy, MessageKey>>

export type Setting = keyof typeof LABELS
export const SETTING_NAMES = Object.keys(LABELS) as readonly Setting[]

/** The settings of a strategy and their values as people read them. */
export function useSettingText() {
  const { t } = useText()
  const format = useFormat()

  /** 1 is January. */
  const monthNames = computed(() => format.value.months)

  function valueText(setting: Setting, strategy: Strategy): string {
    switch (setting) {
      case 'start':
      case 'end':
        return format.value.day(strategy[setting])
      case 'land':
        return t(`domain.land.${strategy.land}`)
      case 'dayUnit':
        return t(`domain.dayUnit.${strategy.dayUnit}`)
      case 'status':
        return t(`domain.status.${strategy.status}`)
      case 'reportingMonths':
        return (
          format.value.list(strategy.reportingMonths.map((month) => monthNames.value[month - 1]!)) ||
          t('domain.plain.empty')
        )
      default:
        return strategy[setting] || t('domain.plain.empty')
    }
  }

  return { labelText: (setting: Setting) => t(LABELS[setting]), valueText, monthNames }
}
