import type { Day, Id } from '@fahrplan/shared/kernel'
import { shallowRef } from 'vue'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import { draftKey, type FormSubject } from './forms/draftKey'
import { draftOf, keepDraft, withField, withoutFields } from './forms/drafts'
import { DAY_FIELDS, newAtDay, type NewAtDay } from './forms/newAtDay'
import { findItem } from './model/planItem'
import { hasActiveDepartment, takesMeasures } from './model/takesMeasures'

/** What somebody has asked to make on a day, until its form is open. */
const requested = shallowRef<NewAtDay>()

/** Making something new on the time axis: where its row stands and on the day that was pointed at. */
export function useCreation() {
  const store = usePlanStore()
  const { may } = useRights()

  /** What its form is to be opened at: the row, or the measure of a step; undefined where nothing can be made. */
  function request(rowId: Id, day: Day, asMilestone: boolean): Id | undefined {
    const ownerId = ownerAt(rowId)
    const entity = may('editPlan') ? entityIn(ownerId, asMilestone) : undefined
    if (entity === undefined) return undefined
    requested.value = { entity, ownerId, day }
    return ownerId
  }

  function ownerAt(rowId: Id): Id {
    const item = findItem(store.plan, rowId)
    return item && 'measureId' in item.value ? item.value.measureId : rowId
  }

  function entityIn(ownerId: Id, asMilestone: boolean): NewAtDay['entity'] | undefined {
    const item = findItem(store.plan, ownerId)
    if (item?.entity === 'measure') return asMilestone ? 'milestone' : 'workPackage'
    if (item?.entity !== 'decisionPoint') return undefined
    return takesMeasures(item.value) && hasActiveDepartment(store.plan) ? 'measure' : undefined
  }

  /** The form that was asked for at an item, once. What was typed before stays; the days are the new ones. */
  function takeRequest(ownerId: Id): FormSubject | undefined {
    const wanted = requested.value
    if (wanted?.ownerId !== ownerId) return undefined
    requested.value = undefined
    const subject = newAtDay(store.plan, wanted, store.today)
    if (subject) keepDraft(draftKey(subject), withoutFields(draftOf(draftKey(subject)), DAY_FIELDS))
    return subject
  }

  /** The same as a milestone instead of a work package, or the other way round; its title goes along. */
  function otherwise(subject: FormSubject): FormSubject | undefined {
    if (subject.mode === 'edit') return undefined
    const draft = draftOf(draftKey(subject))
    const { measureId, start, planned, title } = { ...subject.initial, ...draft?.wanted } as Record<
      string,
      string | undefined
    >
    const day = start ?? planned
    if (measureId === undefined || day === undefined) return undefined
    const entity = subject.entity === 'milestone' ? 'workPackage' : 'milestone'
    const other = newAtDay(store.plan, { entity, ownerId: measureId, day }, store.today)
    if (!other || !title) return other
    const key = draftKey(other)
    keepDraft(key, withField(withoutFields(draftOf(key), DAY_FIELDS), 'title', '', title))
    keepDraft(draftKey(subject), withoutFields(draft, ['title', ...DAY_FIELDS]))
    return other
  }

  return { requested, request, takeRequest, otherwise }
}
