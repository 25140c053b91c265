import type { Id } from '@fahrplan/shared/kernel'
import { shallowRef } from 'vue'

interface CourseRequest {
  readonly milestoneId: Id
  /** Of the commit that moved it, where its reason is to be written. */
  readonly revision?: number
}

/** Whose course of dates somebody has asked for, until it is shown. */
const requested = shallowRef<CourseRequest>()

export function useCourseRequest() {
  return { requested }
}
