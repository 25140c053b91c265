import type { Right, Viewer } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Municipality } from '@fahrplan/shared/tenancy'
import { Problem } from '../../plugins/errors'
import { type Actor, viewerIn } from '../../plugins/session'
import { requireRight } from '../plan'

export interface Entered {
  readonly municipality: Municipality
  readonly viewer: Viewer
}

/**
 * The one way into a municipality: whoever is no member finds nothing there, operators too.
 * @throws Problem also when the member lacks the right, where one is needed
 */
export function enter(actor: Actor, municipalityId: Id, right?: Right): Entered {
  const viewer = viewerIn(actor, municipalityId)
  const { memberships } = actor.user
  const municipality = memberships.find((one) => one.municipality.id === municipalityId)?.municipality
  if (!viewer || !municipality) throw new Problem('not-found', 'There is no such municipality.')
  if (right) requireRight(viewer, right)
  return { municipality, viewer }
}
