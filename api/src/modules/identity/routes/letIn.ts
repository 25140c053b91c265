import type { FastifyReply, FastifyRequest } from 'fastify'
import { eq } from 'drizzle-orm'
import { type Actor, setSessionCookie } from '../../../plugins/session'
import type { Identity } from '../createIdentity'
import { type NewSession, startSession } from '../sessions/sessionStore'
import { users } from '../tables'

/**
 * Starts a session and hands out its cookie. Whatever session the browser had before is ended: nobody carries
 * one that was known before the sign-in into it.
 */
export async function letIn(
  { database, identities, now }: Identity,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Omit<NewSession, 'userAgent'>,
): Promise<Actor> {
  const before = request.visitor
  if (before?.credential.kind === 'session')
    await identities.endSessions({ userId: before.user.id, only: before.credential.id })
  const userAgent = request.headers['user-agent'] ?? ''
  const { secret } = await startSession(database, { ...session, userAgent }, now())
  if (!session.awaitsSecondFactor)
    await database.db.update(users).set({ lastSignInAt: now() }).where(eq(users.id, session.userId))
  setSessionCookie(request, reply, secret)
  const actor = await identities.identify('session', secret, true)
  if (!actor) throw new Error('a new session opens nothing')
  const { userId, method, awaitsSecondFactor = false } = session
  request.log.info({ userId, method }, awaitsSecondFactor ? 'second factor asked for' : 'signed in')
  return actor
}
