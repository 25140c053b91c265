import type { Id } from '@fahrplan/shared/kernel'
import { fromDocument, type Plan } from '@fahrplan/shared/plan'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useToasts } from '@/ui'
import { ProblemError, UnreachableError } from '../api'
import { useText } from '../i18n'
import { usePlanStore } from '../plan'
import { fetchSnapshotPlan, fetchSnapshots } from './snapshotApi'

/** A kept state that the plan is compared with. */
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
  const { t } = useText()
  const { show } = useToasts()
  const baseline = shallowRef<Baseline>()
  const failed = ref(false)

  const baselineId = computed<Id | null>({
    get: () => (typeof route.query[STATE] === 'string' ? route.query[STATE] : null),
    set: (id) => {
      const { [STATE]: _, ...rest } = route.query
      void router.replace({ query: id === null ? rest : { ...rest, [STATE]: id } })
    },
  })

  async function load(): Promise<void> {
    const { value: id } = baselineId
    const strategyId = store.openId
    if (id === null || strategyId === undefined) return
    const isWanted = () => baselineId.value === id && store.openId === strategyId
    failed.value = false
    try {
      const found = await fetchBaseline(strategyId, id)
      if (!isWanted()) return
      baseline.value = found
      if (!found) giveUp()
    } catch (error) {
      if (!isWanted()) return
      if (error instanceof UnreachableError) failed.value = true
      else if (error instanceof ProblemError) giveUp()
      else throw error
    }
  }

  /** A state of another strategy, or one that is not for this reader: there is nothing to compare with. */
  function giveUp(): void {
    baselineId.value = null
    show(t('app.state.unknown'), { tone: 'danger' })
  }

  watch(
    [baselineId, () => store.openId],
    ([id]) => {
      if (baseline.value?.snapshot.id === id) return
      baseline.value = undefined
      failed.value = false
      void load()
    },
    { immediate: true },
  )
  watch(
    () => store.online,
    (isOnline) => isOnline && failed.value && void load(),
  )
  // What has become confidential meanwhile is withheld from the state as well.
  watch(
    () => store.plan.measure.size,
    (now, before) => now < before && void load(),
  )

  return { baselineId, baseline, failed, load }
}

async function fetchBaseline(strategyId: Id, id: Id): Promise<Baseline | undefined> {
  const [snapshots, { plan }] = await Promise.all([
    fetchSnapshots(strategyId),
    fetchSnapshotPlan(strategyId, id),
  ])
  const snapshot = snapshots.find((one) => one.id === id)
  return snapshot && { snapshot, plan: fromDocument(plan) }
}
