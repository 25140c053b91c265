import type { Id } from '@fahrplan/shared/kernel'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import { NO_FILTER, type RoadmapFilter } from './model/roadmapFilter'

/** One filter that is active, in words, and what takes it away. */
export interface FilterChip {
  readonly name: string
  /** On paper, where nobody knows who looks. */
  readonly printed?: string
  readonly without: Partial<RoadmapFilter>
}

/** The active filters in words. */
export function useFilterTexts() {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const { viewer } = useRights()

  function chipsOf(filter: RoadmapFilter): FilterChip[] {
    const { text, aspects, departments, phases, lights, onlyOwn, onlyCritical, changedSince } = filter
    const lightNames = lights.map((one) => t(`domain.value.lightOverride.${one}`))
    const found: [keyof RoadmapFilter, boolean, () => string][] = [
      ['text', text !== '', () => t('roadmap.filter.chip.text', { text })],
      ['aspects', aspects.length > 0, () => either(aspects.map(pointName))],
      ['departments', departments.length > 0, () => either(departments.map(departmentName))],
      ['phases', phases.length > 0, () => either(phases.map((one) => t(`domain.value.phase.${one}`)))],
      ['lights', lights.length > 0, () => t('roadmap.filter.chip.light', { names: either(lightNames) })],
      ['onlyOwn', onlyOwn, () => t('roadmap.filter.chip.own')],
      ['onlyCritical', onlyCritical, () => t('roadmap.filter.chip.critical')],
      [
        'changedSince',
        changedSince !== null,
        () => t('roadmap.filter.chip.since', { day: format.value.day(changedSince!) }),
      ],
    ]
    return found
      .filter(([, isActive]) => isActive)
      .map(([field, , name]) => ({
        name: name(),
        ...(field === 'onlyOwn' && { printed: either(viewer.value.departmentIds.map(departmentName)) }),
        without: { [field]: NO_FILTER[field] },
      }))
  }

  const either = (names: readonly string[]) => names.join(', ')

  function pointName(id: Id): string {
    const point = store.plan.decisionPoint.get(id)
    return point ? `${point.number} ${point.title}` : t('roadmap.filter.chip.gone')
  }

  function departmentName(id: Id): string {
    return store.plan.department.get(id)?.name ?? t('roadmap.filter.chip.gone')
  }

  return { chipsOf }
}
