import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hostCookie } from '../../../plugins/session'

const NAME = 'fahrplan_sign_in'
const TEN_MINUTES_S = 10 * 60

/** A sign-in that is on its way: at the provider, or coming back from there. */
const attemptSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** The hash of the session that the browser had; it ends when another one begins. */
  before: z.string().optional(),
})
export type Attempt = z.infer<typeof attemptSchema>

/**
 * `Lax`, because the browser comes back from another site, and sends no `Strict` cookie along then. The
 * session's own cookie can nevertheless be a strict one: the way back may set it, and although the page that
 * the browser is sent on to is asked for without it, that page is the same for everybody. It asks for the
 * session itself, and that request comes from this site.
 */
export function keepAttempt(request: FastifyRequest, reply: FastifyReply, attempt: Attempt): void {
  const { name, options } = hostCookie(request, NAME)
  const value = Buffer.from(JSON.stringify(attempt)).toString('base64url')
  reply.setCookie(name, value, { ...options, sameSite: 'lax', maxAge: TEN_MINUTES_S })
}

export class NoAttemptError extends Error {
  override readonly name = 'NoAttemptError'
}

/** What was kept, once: it does not serve a second answer. @throws NoAttemptError when there is nothing */
export function takeAttempt(request: FastifyRequest, reply: FastifyReply): Attempt {
  const { name, options } = hostCookie(request, NAME)
  const value = request.cookies[name]
  reply.clearCookie(name, { ...options, sameSite: 'lax' })
  const attempt = attemptSchema.safeParse(value === undefined ? undefined : parsed(value))
  if (!attempt.success) throw new NoAttemptError('no sign-in is on its way')
  return attempt.data
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString())
  } catch {
    return undefined
  }
}
