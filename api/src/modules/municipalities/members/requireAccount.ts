import type { Id } from '@fahrplan/shared/kernel'
import { may } from '@fahrplan/shared/access'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { type Actor, viewerIn } from '../../../plugins/session'
import { users } from '../../identity'
import { memberships } from '../../tenancy'

/** Anybody may enter the demo: nobody shall lock the others out of it. @throws Problem */
export async function requireNoDemoAccount(db: Database, userId: Id): Promise<void> {
  const [user] = await db.select({ isDemo: users.isDemo }).from(users).where(eq(users.id, userId))
  if (user?.isDemo) throw refusal('demoAccount', 'The accounts of the demonstration stay as they are.')
}

/**
 * Whoever can open an account can act for its owner, wherever that is: so the administration opens only the accounts
 * that reach no further than itself.
 * @throws Problem
 */
export async function requireOwnAccount(db: Database, actor: Actor, userId: Id): Promise<void> {
  if (actor.user.id === userId)
    throw refusal('ownAccount', 'For your own account use your profile: it asks for your password.')
  await requireNoDemoAccount(db, userId)
  if (actor.user.isOperator) return
  const [user] = await db.select({ isOperator: users.isOperator }).from(users).where(eq(users.id, userId))
  const places = await db
    .select({ municipalityId: memberships.municipalityId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  if (user?.isOperator || !places.every(({ municipalityId }) => administers(actor, municipalityId)))
    throw refusal(
      'reachesFurther',
      'This account reaches further than your municipality: only its owner can do this, or an operator.',
    )
}

function administers(actor: Actor, municipalityId: Id): boolean {
  const viewer = viewerIn(actor, municipalityId)
  return viewer !== undefined && may(viewer, 'manageMembers')
}

function refusal(reason: string, detail: string): Problem {
  return new Problem('not-permitted', detail, { members: { right: 'manageMembers', reason } })
}
