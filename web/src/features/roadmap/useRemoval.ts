import { type EntityName, type Entity, entityOf, removeEntity, violationsOf } from '@fahrplan/shared/plan'
import { ruleText, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useToasts } from '@/ui'

/** Deletes with everything that belongs to it, without asking first: it can be taken back with one click. */
export function useRemoval() {
  const store = usePlanStore()
  const { t } = useText()
  const { show } = useToasts()

  /** False when something still needs it: then it stays, and the screen says so. */
  function removeWithUndo(entity: EntityName, id: string): boolean {
    const value = entityOf(store.plan, entity, id)
    if (!value) return false
    const changes = removeEntity(store.plan, entity, id)
    const [violation] = violationsOf(store.plan, changes)
    if (violation) {
      show(ruleText(violation), { tone: 'danger' })
      return false
    }
    void store.commit(changes)
    show(t('roadmap.inspector.removed', { title: titleOf(entity, value) }), {
      tone: 'success',
      action: { label: t('roadmap.keys.undo'), run: () => void store.undo() },
    })
    return true
  }

  function titleOf(entity: EntityName, value: Entity): string {
    return 'title' in value ? value.title : t(`domain.entity.${entity}`)
  }

  return { removeWithUndo }
}
