import type { Id } from '@fahrplan/shared/kernel'
import type { Role } from '@fahrplan/shared/plan'
import type { Membership } from '@fahrplan/shared/tenancy'

export interface MembershipDraft {
  roles: readonly Role[]
  departmentIds: readonly Id[]
}

/** What is sent: departments are of no use to other roles, so that none is left behind unseen. */
export function membershipOf({ roles, departmentIds }: MembershipDraft): Membership {
  return { roles: [...roles], departmentIds: roles.includes('departmentHead') ? [...departmentIds] : [] }
}
