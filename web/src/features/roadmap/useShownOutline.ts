import { lightsByMeasure } from '@fahrplan/shared/progress'
import { computed } from 'vue'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import { criticalItems, isCriticalIn } from './model/criticalSteps'
import { narrowOutline } from './model/narrowOutline'
import * as narrowings from './model/narrowings'
import { newOutlineMemory, outlineOf } from './model/outline'
import { useChangedSince } from './useChangedSince'
import type { RoadmapFilterState } from './useRoadmapFilter'

/** The plan as the roadmap lists it, whole and filtered. */
export function useShownOutline({ filter, grouping }: Pick<RoadmapFilterState, 'filter' | 'grouping'>) {
  const store = usePlanStore()
  const { viewer, may } = useRights()
  const since = useChangedSince(() => (may('readJournal') ? filter.value.changedSince : null))

  const memory = newOutlineMemory()
  const outline = computed(() => outlineOf(store.plan, store.withheld, grouping.value, memory))

  /** Each of them is made anew only when what it rests on has changed. */
  const lights = computed(() => lightsByMeasure(store.plan, store.today))
  const critical = computed(() => criticalItems(store.plan, store.today))

  const active = computed(() => {
    const { aspects, departments, phases, lights: wanted, onlyOwn, onlyCritical, text } = filter.value
    const own = viewer.value.departmentIds
    const { plan } = store
    const { changed } = since
    return [
      ...(aspects.length > 0 ? [narrowings.ofAspects(aspects)] : []),
      ...(departments.length > 0 ? [narrowings.ofDepartments(plan, departments)] : []),
      ...(phases.length > 0 ? [narrowings.inPhases(phases)] : []),
      ...(wanted.length > 0 ? [narrowings.inLights(wanted, lights.value)] : []),
      ...(onlyOwn && own.length > 0 ? [narrowings.ofDepartments(plan, own)] : []),
      ...(onlyCritical ? [narrowings.onCriticalPath((id) => isCriticalIn(plan, critical.value, id))] : []),
      ...(changed.value ? [narrowings.changedOnes(changed.value)] : []),
      ...(text === '' ? [] : [narrowings.withWords(plan, text)]),
    ]
  })
  const shown = computed(() => narrowOutline(outline.value, active.value))

  return { outline, shown, since }
}

export type ChangedSince = ReturnType<typeof useChangedSince>
