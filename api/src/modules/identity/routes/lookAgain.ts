import type { FastifyRequest } from 'fastify'
import { type Actor, sessionSecret } from '../../../plugins/session'
import type { Identity } from '../createIdentity'

/** Who asks, after something about them has changed. */
export async function lookAgain(
  { identities }: Pick<Identity, 'identities'>,
  request: FastifyRequest,
): Promise<Actor | null> {
  const secret = sessionSecret(request)
  return secret === undefined ? null : identities.identify('session', secret, true)
}
