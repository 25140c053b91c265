import { type Id, newId } from '@fahrplan/shared/kernel'
import { duplicateItems, type OutlinePlace, placeItems, reorder } from '@fahrplan/shared/plan'
import { type Ref, shallowRef } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import { useAnnouncer, useToasts } from '@/ui'
import { takesMeasures } from './model/takesMeasures'
import type { OutlineGroup } from './model/outline'
import type { OutlineDeed } from './model/outlineKey'
import { heirOf, inShownOrder, shownSiblings, standThere } from './model/outlinePlaces'
import { findItem } from './model/planItem'
import { isReference, itemIdOf } from './model/rowIds'
import { usePlanRules } from './usePlanRules'
import { useRemoval } from './useRemoval'

const LONGEST_TITLE = 300

/**
 * Work on the outline: by keys on its rows, and by buttons beside what is selected.
 * @param restored is told the first row of a deletion that was taken back
 */
export function useOutlining(
  outline: Readonly<Ref<readonly OutlineGroup[]>>,
  restored: (id: Id) => void = () => undefined,
) {
  const store = usePlanStore()
  const { t } = useText()
  const { reason } = useRights()
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const { removeItemsWithUndo } = useRemoval()
  const { commit } = usePlanRules()
  /** Asked where to move them. */
  const moving = shallowRef<readonly Id[]>([])
  /** Lines are typed for this measure or decision point. */
  const typingFor = shallowRef<Id>()

  /** Does it with rows of the outline; returns those that should be looked at then. */
  function act(deed: OutlineDeed, rowIds: readonly string[]): readonly Id[] {
    const forbidden = reason('editPlan')
    if (forbidden) return say(forbidden)
    if (rowIds.some(isReference)) return say(t('roadmap.outlining.reference'))
    const ids = inShownOrder(outline.value, rowIds.map(itemIdOf))
    if (deed === 'type') return type(ids[0])
    const items = ids.filter((id) => isInOutline(id))
    if (items.length === 0) return say(t('roadmap.outlining.noDeed'))
    switch (deed) {
      case 'up':
        return shift(items, -1)
      case 'down':
        return shift(items, 1)
      case 'duplicate':
        return duplicate(items)
      case 'moveTo':
        moving.value = items
        return []
      case 'remove':
        return remove(items)
    }
  }

  /** Puts measures or steps elsewhere, in the order in which they are shown; returns those that moved. */
  function place(ids: readonly Id[], where: OutlinePlace): readonly Id[] {
    const inOrder = inShownOrder(outline.value, ids)
    const [first] = inOrder as [Id]
    if (standThere(shownSiblings(outline.value, first), inOrder, where)) return []
    const changes = placeItems(store.plan, inOrder, where)
    if (changes.length === 0 || !commit(changes)) return []
    const to = where.parentId
    const goesElsewhere = changes.some(
      (change) =>
        change.op === 'update' && ('measureId' in change.after || 'primaryAspectId' in change.after),
    )
    if (to !== undefined && goesElsewhere) announceMoved(inOrder, to)
    else announcePlaces(inOrder, shownSiblings(outline.value, first))
    return inOrder
  }

  function announceMoved(ids: readonly Id[], to: Id): void {
    const text = { title: titleOf(ids[0]!), to: titleOf(to), count: ids.length }
    show(t('roadmap.outlining.moved', text), { tone: 'success' })
  }

  function remove(ids: readonly Id[]): readonly Id[] {
    const heir = heirOf(outline.value, ids)
    return removeItemsWithUndo(ids, restored) && heir !== undefined ? [heir] : []
  }

  function say(why: string): readonly Id[] {
    show(why)
    return []
  }

  function shift(ids: readonly Id[], by: -1 | 1): readonly Id[] {
    const [first] = ids as [Id]
    const siblings = shownSiblings(outline.value, first)
    const changes = reorder(store.plan, ids, by, siblings)
    const title = titleOf(first)
    if (changes.length === 0) return say(t(`roadmap.outlining.edge.${by < 0 ? 'up' : 'down'}`, { title }))
    if (!commit(changes)) return []
    announcePlaces(ids, shownSiblings(outline.value, first))
    return ids
  }

  function announcePlaces(ids: readonly Id[], siblings: readonly Id[]): void {
    const moved = siblings.filter((id) => ids.includes(id))
    const place = siblings.indexOf(moved[0]!) + 1
    announce(
      moved.length > 1
        ? t('roadmap.outlining.placedSeveral', { count: moved.length, place, all: siblings.length })
        : t('roadmap.outlining.placed', { title: titleOf(moved[0]!), place, count: siblings.length }),
    )
  }

  function duplicate(ids: readonly Id[]): readonly Id[] {
    const titled = (title: string) => {
      const room = LONGEST_TITLE - t('roadmap.outlining.copy', { title: '' }).length
      return t('roadmap.outlining.copy', { title: title.slice(0, room) })
    }
    const { changes, copies } = duplicateItems(store.plan, ids, { newId, titled })
    if (!commit(changes)) return []
    const count = changes.filter(({ op, entity }) => op === 'create' && entity !== 'dependency').length
    const text =
      copies.size > 1
        ? t('roadmap.outlining.duplicatedSeveral', { count: copies.size })
        : t('roadmap.outlining.duplicated', { title: titleOf(ids[0]!), count })
    show(text, { tone: 'success' })
    return [...copies.values()]
  }

  /** Of a step, more of its measure. */
  function type(id: Id | undefined): readonly Id[] {
    const item = id === undefined ? undefined : findItem(store.plan, id)
    if (!item || (item.entity === 'decisionPoint' && !takesMeasures(item.value)))
      return say(t('roadmap.outlining.noMeasures'))
    typingFor.value = 'measureId' in item.value ? item.value.measureId : item.value.id
    return []
  }

  /** What was asked for is decided. */
  function finish(): void {
    moving.value = []
    typingFor.value = undefined
  }

  function isInOutline(id: Id): boolean {
    const item = findItem(store.plan, id)
    return item !== undefined && item.entity !== 'decisionPoint'
  }

  function titleOf(id: Id): string {
    return findItem(store.plan, id)?.value.title ?? ''
  }

  return { act, place, commit, finish, moving, typingFor }
}

export type Outlining = ReturnType<typeof useOutlining>
