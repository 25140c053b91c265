import type { Id } from '@fahrplan/shared/kernel'
import { shallowRef } from 'vue'

interface ReasonRequest {
  readonly milestoneId: Id
  /** Of the commit that moved it. */
  readonly revision: number
}

/** Whose reason somebody has asked to write, until its form is open. */
const requested = shallowRef<ReasonRequest>()

export function useReasonRequest() {
  return { requested }
}
