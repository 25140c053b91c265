import type { Id } from '@fahrplan/shared/kernel'
import type { Change } from '@fahrplan/shared/plan'
import { useFormat, useText } from '@/app/i18n'
import { type CommitOptions, type CommitResult, usePlanStore } from '@/app/plan'
import { useToasts } from '@/ui'
import { useCourseRequest } from './useCourseRequest'
import { useRoadmapRoute } from './useRoadmapRoute'

/** Whoever has moved a milestone may say why, as soon as it is known which commit it was. */
export function useReasonOffer() {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const { show } = useToasts()
  const { select } = useRoadmapRoute()
  const { requested } = useCourseRequest()

  function offerReason(milestoneId: Id, result: CommitResult | undefined): void {
    const milestone = store.plan.milestone.get(milestoneId)
    if (result?.status !== 'saved' || !milestone) return
    const { revision } = result
    const { title, planned } = milestone
    show(t('roadmap.course.offer', { title, day: format.value.day(planned) }), {
      tone: 'success',
      action: {
        label: t('roadmap.course.give'),
        run() {
          requested.value = { milestoneId, revision }
          void select(milestoneId)
        },
      },
      // It moves again, or goes: then this is no longer what there is to explain.
      until: () => store.plan.milestone.get(milestoneId)?.planned !== planned,
    })
  }

  /** Sends what moves these items; if it moves one milestone of them, its reason can be told then. */
  async function commitMove(
    changes: readonly Change[],
    ids: readonly Id[],
    options: CommitOptions = {},
  ): Promise<void> {
    const [milestoneId, ...others] = ids.filter((id) => changes.some((change) => movesMilestone(change, id)))
    const result = await store.commit(changes, options)
    if (milestoneId !== undefined && others.length === 0) offerReason(milestoneId, result)
  }

  return { offerReason, commitMove }
}

function movesMilestone(change: Change, id: Id): boolean {
  return (
    change.op === 'update' &&
    change.entity === 'milestone' &&
    change.id === id &&
    change.after.planned !== undefined
  )
}
