import { type Id, newId } from '@fahrplan/shared/kernel'
import {
  applyChanges,
  linkSteps,
  networkOf,
  type Plan,
  reschedule,
  type Rescheduled,
} from '@fahrplan/shared/plan'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { GanttNewLink } from '@/gantt'
import { useAnnouncer, useToasts } from '@/ui'
import { titleOfItem } from './model/planItem'

/** Links that are drawn in the chart. */
export function useLinking() {
  const store = usePlanStore()
  const titleOf = (id: string) => titleOfItem(store.plan, id)
  const { t } = useText()
  const { announce } = useAnnouncer()
  const { show } = useToasts()

  function drawing(from: string | null): void {
    if (from !== null) announce(t('roadmap.linking.begun', { title: titleOf(from) }))
  }

  function link({ from, to, type }: GanttNewLink): void {
    const linked = linkSteps(store.plan, { id: newId(), predecessorId: from, successorId: to, type })
    if (linked.kind === 'cycle') {
      const cycle = linked.cycle.map(titleOf).join(' → ')
      return void show(t('roadmap.linking.cycle', { cycle }), { tone: 'danger', passes: true })
    }
    if (linked.kind !== 'linked') return void show(t(`roadmap.linking.${linked.kind}`))
    const moved = putRight(applyChanges(store.plan, linked.changes), to)
    void store.commit(linked.changes)
    const text = t('roadmap.linking.done', { from: titleOf(from), to: titleOf(to) })
    if (moved.changes.length === 0) return void show(text, { tone: 'success' })
    show(text, {
      tone: 'warning',
      action: { label: t('roadmap.linking.putRight'), run: () => follow(to) },
    })
  }

  /** Asked anew: the plan may have moved on since the link was drawn. */
  function follow(id: Id): void {
    const { changes } = putRight(store.plan, id)
    void store.commit(changes)
  }

  /** What has to move so that a step keeps to its links. */
  function putRight(plan: Plan, id: Id): Rescheduled {
    const network = networkOf(plan)
    const item = network.indexOf.get(id)
    if (item === undefined) return { changes: [], conflicts: [] }
    const here = new Map([[id, { start: network.start[item]!, end: network.end[item]! }]])
    return reschedule(plan, here, { policy: 'push', today: store.today })
  }

  return { drawing, link }
}
