import { invertChanges, type FundingSource } from '@fahrplan/shared/plan'
import { isUsed, removeSource, usesOfSource } from '@fahrplan/shared/funding'
import { shallowRef } from 'vue'
import { keepFocus } from '@/app/forms'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useToasts } from '@/ui'

/** Deletes a source of money that nothing hangs on, with the offer to take this back alone. */
export function useSourceRemoval() {
  const store = usePlanStore()
  const { t } = useText()
  const { show } = useToasts()
  /** What was to be deleted and is still needed. */
  const needed = shallowRef<FundingSource>()

  async function remove(source: FundingSource): Promise<void> {
    if (isUsed(usesOfSource(store.plan, source.id))) {
      needed.value = source
      return
    }
    const changes = removeSource(store.plan, source.id)
    const answer = store.commit(changes)
    await keepFocus()
    // What hangs on it may be confidential: then only the server knows.
    if ((await answer).status !== 'saved') return
    show(t('money.sources.removed', { name: source.name }), {
      tone: 'success',
      action: { label: t('money.undo'), run: () => void store.commit(invertChanges(changes)) },
    })
  }

  return { needed, remove }
}
