import type { Id } from '@fahrplan/shared/kernel'
import {
  applyChanges,
  type Effect,
  effectsOf,
  measureSpan,
  networkOf,
  type Plan,
  type Rescheduled,
  type ScheduleOptions,
} from '@fahrplan/shared/plan'
import { driversOf } from '@fahrplan/shared/schedule'
import { type Ref, shallowRef } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import type { GanttPreview, GanttRefusal, GanttShift } from '@/gantt'
import { useAnnouncer, useToasts } from '@/ui'
import { blockerOf } from './model/blockerOf'
import { followersOf } from './model/followersOf'
import { findItem, titleOfItem } from './model/planItem'
import { previewOf } from './model/previewOf'
import { shiftItem } from './model/shiftItem'
import { useReasonOffer } from './useReasonOffer'
import { useEffectText } from './useEffectText'
import { useRowWords } from './useRowWords'

interface Choices {
  /** Rows that are moved together. */
  readonly marked: Readonly<Ref<ReadonlySet<Id>>>
  /** Whether those who follow keep their distance, instead of moving only when they must. */
  readonly keepsGaps: Readonly<Ref<boolean>>
}

/** What a bar that is being dragged brings with it. */
export interface MoveOutlook {
  readonly followers: number
  readonly effects: readonly Effect[]
}

/** Moving bars and diamonds: shown with all that follows while they are dragged, sent once when they are dropped. */
export function useMoves({ marked, keepsGaps }: Choices) {
  const store = usePlanStore()
  const titleOf = (id: string) => titleOfItem(store.plan, id)
  const { t } = useText()
  const format = useFormat()
  const { span } = useRowWords()
  const { reason: reasonAgainst } = useRights()
  const { effectText } = useEffectText()
  const { commitMove } = useReasonOffer()
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const preview = shallowRef<GanttPreview>()
  const outlook = shallowRef<MoveOutlook>()

  function drag(shift: GanttShift): void {
    const moved = outcomeOf(shift)
    preview.value = previewOf(store.plan, moved.changes)
    outlook.value = {
      followers: followersOf(store.plan, moved.changes, movedBy(shift)).length,
      effects: effectsOf(store.plan, moved),
    }
  }

  function cancel(): void {
    preview.value = undefined
    outlook.value = undefined
  }

  function drop(shift: GanttShift): void {
    cancel()
    const moved = outcomeOf(shift)
    if (moved.changes.length === 0) return void show(reasonWhyNot(shift))
    announce(sentences(shift, moved).join(' '))
    void commitMove(moved.changes, movedBy(shift))
  }

  function outcomeOf(shift: GanttShift): Rescheduled {
    const keeps = keepsGaps.value !== (shift.alternative ?? false)
    const options: ScheduleOptions = { policy: keeps ? 'keepGap' : 'push', today: store.today }
    return shiftItem(store.plan, shift, movedBy(shift), options)
  }

  function movedBy({ id, part }: GanttShift): readonly Id[] {
    return part === 'move' && marked.value.has(id) ? [...marked.value] : [id]
  }

  function refuse(id: string, reason: GanttRefusal): void {
    const forbidden = reasonAgainst('editPlan')
    if (forbidden) return void show(t('roadmap.moved.forbidden', { reason: forbidden }))
    if (!findItem(store.plan, id)) return void show(t('roadmap.moved.gone'))
    show(t(reason === 'horizon' ? 'roadmap.moved.nothing' : 'roadmap.moved.fixed', { title: titleOf(id) }))
  }

  function reasonWhyNot(shift: GanttShift): string {
    const { id, days } = shift
    // Somebody else was faster.
    if (!findItem(store.plan, id)) return t('roadmap.moved.gone')
    const title = titleOf(id)
    const step = store.plan.workPackage.get(id) ?? store.plan.milestone.get(id)
    if (step?.constraintKind) {
      const kind = t(`domain.value.constraintKind.${step.constraintKind}`)
      return t('roadmap.moved.bound', { title, kind, day: format.value.day(step.constraintDay!) })
    }
    const [driver] = days < 0 ? driversOf(networkOf(store.plan), id) : []
    const link = driver === undefined ? undefined : store.plan.dependency.get(driver)
    if (link) return t('roadmap.moved.held', { title, other: titleOf(link.predecessorId) })
    return t('roadmap.moved.nothing', { title: titleOf(blockerOf(store.plan, shift)) })
  }

  /** What was moved, who follows, and what is wrong then. */
  function sentences(shift: GanttShift, moved: Rescheduled): string[] {
    const ids = movedBy(shift)
    const after = applyChanges(store.plan, moved.changes)
    const followers = followersOf(store.plan, moved.changes, ids).length
    const along = moved.changes.filter(({ id }) => id !== shift.id).length - followers
    const own =
      ids.length > 1 ? t('roadmap.moved.several', { count: ids.length }) : ownSentence(after, shift.id, along)
    const follow = followers > 0 ? [t('roadmap.moved.followers', { count: followers })] : []
    return [own, ...follow, ...effectsOf(store.plan, moved).map((effect) => effectText(effect))]
  }

  function ownSentence(after: Plan, id: string, along: number): string {
    const item = findItem(after, id)!
    const { title } = item.value
    if (item.entity === 'milestone')
      return t('roadmap.moved.milestone', { title, day: format.value.longDay(item.value.planned) })
    if (item.entity === 'workPackage')
      return t('roadmap.moved.workPackage', { title, span: span(item.value) })
    if (item.entity === 'decisionPoint') return ''
    // Its own dates, or those of the steps that it has moved.
    const dates = span(measureSpan(after, id))
    return t('roadmap.moved.measure', { title, span: dates, count: along })
  }

  return { preview, outlook, drag, cancel, drop, refuse }
}
