import type { FastifyRequest } from 'fastify'
import { eq } from 'drizzle-orm'
import { Problem } from '../../../plugins/errors'
import type { Actor } from '../../../plugins/session'
import { guarded } from '../attempts/guarded'
import { LIMITS } from '../attempts/limits'
import type { Identity } from '../createIdentity'
import { isPassword } from '../passwords/passwordHash'
import { users } from '../tables'

/** @throws Problem with an account that everybody uses who tries the demonstration */
export function requireOwnAccount({ user }: Actor): void {
  if (!user.isDemo) return
  throw new Problem('not-permitted', 'Accounts of the demonstration are shared: they stay as they are.', {
    members: { right: 'ownAccount', reason: 'demo' },
  })
}

/** @throws Problem where the organisation keeps the password */
export function requirePasswordAccount(actor: Actor): void {
  requireOwnAccount(actor)
  if (actor.user.hasPassword) return
  throw new Problem(
    'not-permitted',
    'This account signs in with the organisation and has no password here.',
    {
      members: { right: 'ownAccount', reason: 'noPassword' },
    },
  )
}

/**
 * Whoever sits at an unlocked screen does not know the password.
 * @throws Problem when it is wrong, or was wrong too often
 */
export async function requirePassword(
  identity: Pick<Identity, 'database' | 'now'>,
  request: FastifyRequest,
  password: string,
): Promise<void> {
  const { user } = request.actor
  const guard = { limit: LIMITS.password, who: user.email }
  const isRight = await guarded(identity, request, guard, async () => {
    const [row] = await identity.database.db
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, user.id))
    return (await isPassword(password, row?.passwordHash)) || undefined
  })
  if (isRight) return
  request.log.warn({ userId: user.id }, 'password refused')
  throw new Problem('wrong-password', 'The password is not right.')
}
