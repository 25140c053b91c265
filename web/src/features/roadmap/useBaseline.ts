import type { Id } from '@fahrplan/shared/kernel'
import { fromDocument, type Plan } from '@fahrplan/shared/plan'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { failureText } from '@/app/forms'
import { usePlanStore } from '@/app/plan'
import { fetchSnapshotPlan, fetchSnapshots } from '@/app/snapshots'
import { useToasts } from '@/ui'

export interface Baseline {
  readonly snapshot: Snapshot
  readonly plan: Plan
}

/** Names the state in the address that the plan is compared with. */
const STATE = 'stand'

/** The kept state that the plan is compared with: a link that is sent to somebody shows the same comparison. */
export function useBaseline() {
  const route = useRoute()
  const router = useRouter()
  const store = usePlanStore()
  const { show } = useToasts()
  const baseline = shallowRef<Baseline>()

  const baselineId = computed<Id | null>({
    get: () => (typeof route.query[STATE] === 'string' ? route.query[STATE] : null),
    set: (id) => {
      const { [STATE]: _, ...rest } = route.query
      void router.replace({ query: id === null ? rest : { ...rest, [STATE]: id } })
    },
  })

  async function load(strategyId: Id, id: Id): Promise<void> {
    try {
      const [snapshots, { plan }] = await Promise.all([
        fetchSnapshots(strategyId),
        fetchSnapshotPlan(strategyId, id),
      ])
      const snapshot = snapshots.find((one) => one.id === id)
      if (snapshot && baselineId.value === id) baseline.value = { snapshot, plan: fromDocument(plan) }
    } catch (error) {
      // A state of another strategy, or one that is not for this reader: then there is nothing to compare with.
      if (baselineId.value === id) baselineId.value = null
      show(failureText(error), { tone: 'danger' })
    }
  }

  watch(
    [baselineId, () => store.openId],
    ([id, strategyId]) => {
      if (baseline.value?.snapshot.id !== id) baseline.value = undefined
      if (id !== null && strategyId !== undefined && !baseline.value) void load(strategyId, id)
    },
    { immediate: true },
  )

  return { baselineId, baseline }
}
