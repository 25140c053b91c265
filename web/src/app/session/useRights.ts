import type { Id } from '@fahrplan/shared/kernel'
import {
  may,
  reasonAgainst,
  type RefusedChange,
  type Right,
  rolesWith,
  type Subject,
  type Viewer,
  withUnits,
} from '@fahrplan/shared/access'
import { ROLES } from '@fahrplan/shared/plan'
import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from 'vue'
import { t, useFormat } from '../i18n'
import { usePlanStore } from '../plan'
import { useSessionStore } from './sessionStore'

/**
 * What the person may do in the strategy that is open, whose status need not be told. `reason` says in a sentence
 * why not and what one may do instead; it is `undefined` where they may.
 */
export function useRights() {
  const session = useSessionStore()
  const plan = usePlanStore()
  const viewer = computed<Viewer>(() => {
    const membership = session.membershipIn(plan.municipalityId)
    return {
      roles: membership?.roles ?? [],
      departmentIds: withUnits(plan.plan.department, membership?.departmentIds ?? []),
    }
  })
  return rightsOf(viewer, (subject) => ({ status: plan.status, ...subject }))
}

/** What the person may do in a municipality, whichever strategy is open. */
export function useMunicipalityRights(municipalityId: MaybeRefOrGetter<Id | undefined>) {
  const session = useSessionStore()
  const viewer = computed<Viewer>(() => {
    const membership = session.membershipIn(toValue(municipalityId))
    return { roles: membership?.roles ?? [], departmentIds: membership?.departmentIds ?? [] }
  })
  return rightsOf(viewer, (subject) => subject)
}

function rightsOf(viewer: ComputedRef<Viewer>, complete: (subject: Subject) => Subject) {
  const format = useFormat()

  function reason(right: Right, subject: Subject = {}): string | undefined {
    const whole = complete(subject)
    const found = reasonAgainst(viewer.value, right, whole)
    if (found === null) return undefined
    if (found !== 'role') return reasonText(found)
    const roles = rolesWith(right, whole).map((role) => t(`domain.role.${role}`))
    if (roles.length > 0)
      return t('access.reason.onlyRoles', { roles: format.value.list(roles), count: roles.length })
    // Where nobody may, it is not for want of a role.
    return reasonText(reasonAgainst({ roles: ROLES, departmentIds: [] }, right, whole) ?? found)
  }

  return {
    viewer,
    may: (right: Right, subject: Subject = {}) => may(viewer.value, right, complete(subject)),
    reason,
  }
}

/** Why the server refused a change, in a sentence. */
export function reasonText(reason: RefusedChange['reason']): string {
  return t(`access.reason.${reason}`)
}
