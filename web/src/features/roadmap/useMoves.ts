import { applyChanges, type Change, type Plan } from '@fahrplan/shared/plan'
import { shallowRef } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import type { GanttPreview, GanttRefusal, GanttShift } from '@/gantt'
import { useAnnouncer, useToasts } from '@/ui'
import { blockerOf } from './model/blockerOf'
import { findItem } from './model/planItem'
import { previewOf } from './model/previewOf'
import { shiftItem } from './model/shiftItem'
import { useRowWords } from './useRowWords'

/** Moving bars and diamonds: shown while they are dragged, sent once when they are dropped. */
export function useMoves() {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const { span } = useRowWords()
  const { reason: reasonAgainst } = useRights()
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const preview = shallowRef<GanttPreview>()

  function drag(shift: GanttShift): void {
    preview.value = previewOf(store.plan, shiftItem(store.plan, shift))
  }

  function cancel(): void {
    preview.value = undefined
  }

  function drop(shift: GanttShift): void {
    cancel()
    const changes = shiftItem(store.plan, shift)
    if (changes.length === 0) {
      show(t('roadmap.moved.nothing', { title: titleOf(blockerOf(store.plan, shift)) }))
      return
    }
    announce(sentence(applyChanges(store.plan, changes), shift.id, changes))
    void store.commit(changes)
  }

  function refuse(id: string, reason: GanttRefusal): void {
    const forbidden = reasonAgainst('editPlan')
    if (forbidden) return void show(t('roadmap.moved.forbidden', { reason: forbidden }))
    show(t(reason === 'horizon' ? 'roadmap.moved.nothing' : 'roadmap.moved.fixed', { title: titleOf(id) }))
  }

  function titleOf(id: string): string {
    return findItem(store.plan, id)?.value.title ?? ''
  }

  function sentence(after: Plan, id: string, changes: readonly Change[]): string {
    const item = findItem(after, id)!
    const { title } = item.value
    if (item.entity === 'milestone')
      return t('roadmap.moved.milestone', { title, day: format.value.longDay(item.value.planned) })
    if (item.entity === 'workPackage')
      return t('roadmap.moved.workPackage', { title, span: span(item.value) })
    if (item.entity === 'decisionPoint') return ''
    return t('roadmap.moved.measure', { title, span: span(item.value), count: changes.length - 1 })
  }

  return { preview, drag, cancel, drop, refuse }
}
