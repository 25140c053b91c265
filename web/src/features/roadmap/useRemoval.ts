import type { Id } from '@fahrplan/shared/kernel'
import {
  type Change,
  type Entity,
  type EntityName,
  entityOf,
  invertChanges,
  removeEntity,
  removeItems,
  violationsOf,
} from '@fahrplan/shared/plan'
import { watch } from 'vue'
import { ruleText, useText } from '@/app/i18n'
import { usePlanStore, useValueText } from '@/app/plan'
import { useToasts } from '@/ui'
import { findItem } from './model/planItem'
import { useRoadmapRoute } from './useRoadmapRoute'

/** Deletes with everything that belongs to it, without asking first: it can be taken back with one click. */
export function useRemoval() {
  const store = usePlanStore()
  const { t } = useText()
  const { titleOf } = useValueText()
  const { show, dismiss } = useToasts()
  const { selected, select } = useRoadmapRoute()

  /** False when something still needs it: then it stays, and the screen says so. */
  function removeWithUndo(entity: EntityName, id: string, restored?: Restored): boolean {
    const value = entityOf(store.plan, entity, id)
    if (!value) return false
    const changes = removeEntity(store.plan, entity, id)
    const along = changes.filter(({ op }) => op === 'delete').length - 1
    const text = t('roadmap.inspector.removed', { title: titleOf(entity, value), count: along })
    return remove(changes, text, { entity, value, restored })
  }

  /** Measures and steps together, all or none; a panel that shows one of them is closed. */
  function removeItemsWithUndo(ids: readonly Id[], restored?: Restored): boolean {
    const [first] = ids
    const item = first === undefined ? undefined : findItem(store.plan, first)
    if (!item) return false
    const isDone =
      ids.length === 1
        ? removeWithUndo(item.entity, item.value.id, restored)
        : remove(removeItems(store.plan, ids), t('roadmap.outlining.removedSeveral', { count: ids.length }), {
            ...item,
            restored,
          })
    if (isDone && selected.value !== null && !findItem(store.plan, selected.value)) void select(null)
    return isDone
  }

  function remove(changes: readonly Change[], text: string, first: Removed): boolean {
    const [violation] = violationsOf(store.plan, changes, { today: store.today })
    if (violation) {
      show(ruleText(violation), { tone: 'danger', passes: true })
      return false
    }
    void store.commit(changes)
    offerUndo(changes, text, first)
    return true
  }

  function offerUndo(changes: readonly Change[], text: string, { entity, value, restored }: Removed): void {
    const toast = show(text, {
      tone: 'success',
      action: { label: t('roadmap.keys.undo'), run: () => void restore(entity, value, changes) },
    })
    // Whichever way it comes back: then there is nothing left to take back here.
    const stop = watch(
      () => entityOf(store.plan, entity, value.id),
      (isBack) => {
        if (!isBack) return
        dismiss(toast)
        stop()
        restored?.(value.id)
      },
    )
  }

  /** Takes back this deletion alone, whatever was done since. */
  async function restore(entity: EntityName, value: Entity, changes: readonly Change[]): Promise<void> {
    void store.commit(invertChanges(changes))
    if (entity === 'slipReason') return select((value as Entity<'slipReason'>).milestoneId)
    await select(
      'measureId' in value && !('title' in value && 'position' in value) ? value.measureId : value.id,
    )
  }

  return { removeWithUndo, removeItemsWithUndo }
}

/** Told what was deleted first of all, once it is back. */
type Restored = (id: Id) => void

/** What was deleted first of all. */
interface Removed {
  readonly entity: EntityName
  readonly value: Entity
  readonly restored?: Restored | undefined
}
