import type { Day, Id } from '@fahrplan/shared/kernel'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { usePlanStore } from '@/app/plan'
import { readJournal } from './journalApi'
import { changedIds } from './model/changedIds'

/** The measures and steps that were changed since a day, in the reader's time; follows what is changed meanwhile. */
export function useChangedSince(day: () => Day | null) {
  const store = usePlanStore()
  /** Of one day and strategy, with the revision up to which it is known. */
  const known = shallowRef<{ readonly ids: ReadonlySet<Id>; readonly revision: number }>()
  const failed = ref(false)
  let running: AbortController | undefined

  async function load(): Promise<void> {
    running?.abort()
    failed.value = false
    const [since, strategyId] = [day(), store.openId]
    if (since === null || strategyId === undefined) return
    const mine = (running = new AbortController())
    const upTo = store.revision
    const ids = new Set(known.value?.ids)
    try {
      const moment = new Date(`${since}T00:00`).toISOString()
      for await (const commits of readJournal(strategyId, known.value?.revision ?? 0, moment, mine.signal))
        for (const { changes } of commits) for (const id of changedIds(store.plan, changes)) ids.add(id)
      if (!mine.signal.aborted) known.value = { ids, revision: upTo }
    } catch {
      if (!mine.signal.aborted) failed.value = true
    }
  }

  watch(
    [day, () => store.openId],
    () => {
      known.value = undefined
      void load()
    },
    { immediate: true },
  )
  watch(
    () => store.revision,
    () => void load(),
  )
  onScopeDispose(() => running?.abort())

  const changed = computed(() => (day() === null ? undefined : known.value?.ids))
  const loading = computed(() => day() !== null && known.value === undefined && !failed.value)
  return { changed, loading, failed, retry: load }
}
