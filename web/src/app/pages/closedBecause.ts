import { may } from '@fahrplan/shared/access'
import type { SessionUser } from '@fahrplan/shared/tenancy'

/** Why somebody sees no plan, and whose strategies they would see. */
export interface Closed {
  readonly kind: 'secondFactor' | 'nothingReleased' | 'noStrategy' | 'noMembership'
  readonly municipality: string
  readonly email: string
}

/** Nothing for those who may begin a strategy themselves: that is what they are offered. */
export function closedBecause({ memberships, email }: SessionUser): Closed | undefined {
  const closed = (kind: Closed['kind'], index = 0): Closed => ({
    kind,
    municipality: memberships[index]?.municipality.name ?? '',
    email,
  })
  const waiting = memberships.findIndex(({ needsSecondFactor }) => needsSecondFactor)
  if (waiting >= 0) return closed('secondFactor', waiting)
  const viewers = memberships.map(({ roles, departmentIds }) => ({ roles, departmentIds }))
  if (viewers.some((viewer) => may(viewer, 'createStrategy'))) return undefined
  if (viewers.length === 0) return closed('noMembership')
  return closed(viewers.some((viewer) => may(viewer, 'readPlan')) ? 'noStrategy' : 'nothingReleased')
}
