import cookie from '@fastify/cookie'
import type { Id } from '@fahrplan/shared/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { Problem } from '../errors'
import type { Actor, Credential } from './actor'
import { sessionSecret } from './cookie'
import { isForeignWrite, isOwnHost, READING } from './ownOrigin'

export * from './actor'
export { clearSessionCookie, hostCookie, sessionSecret, setSessionCookie } from './cookie'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts. Routes that are not public always have one. @throws Problem when nobody has signed in */
    readonly actor: Actor
    /** Whoever asks, if anybody is signed in; their second factor may still be wanted. */
    visitor: Actor | null
  }
  interface FastifyContextConfig {
    /** Answers also to whoever has not signed in. */
    public?: boolean
    /** A page that asks by itself: this keeps nobody signed in. */
    passive?: boolean
    /** Only for people: an API token opens nothing here, whatever its owner may. */
    sessionOnly?: boolean
  }
}

/** Finds out who stands behind a secret. */
export interface Identifier {
  identify(
    kind: Credential['kind'],
    secret: string,
    isActivity: boolean,
  ): Promise<Actor | null> | Actor | null
  streamSignal(userId: Id): { signal: AbortSignal; release: () => void }
}

export interface SessionOptions {
  readonly identifier: Identifier
  /** Where the product is reached besides this machine's own names, such as `https://fahrplan.example`. */
  readonly origins: readonly string[]
}

const BEARER = /^Bearer +(\S+) *$/i

/** Says who acts. Nothing but public routes answers to whoever has not signed in. */
export const session = fp(async (app: FastifyInstance, { identifier, origins }: SessionOptions) => {
  await app.register(cookie)
  app.decorateRequest('visitor', null)
  app.decorateRequest('actor', {
    getter(this: FastifyRequest) {
      if (!this.visitor || isHalfway(this.visitor))
        throw new Problem('sign-in-required', 'Sign in first, or send an API token.', {
          headers: { 'www-authenticate': 'Bearer' },
        })
      return this.visitor
    },
  })
  app.addHook('onRequest', async (request: FastifyRequest, _reply: FastifyReply) => {
    if (!isOwnHost(request.host, origins))
      throw new Problem('forbidden', 'The API does not answer under this name (FAHRPLAN_ORIGIN).')
    if (isForeignWrite(request, origins)) throw new Problem('forbidden', 'Another site must not write here.')
    request.visitor = await whoAsks(identifier, request)
    if (!request.routeOptions.config.public) void request.actor
  })
})

async function whoAsks(identifier: Identifier, request: FastifyRequest): Promise<Actor | null> {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1]
    const actor = token === undefined ? null : await identifier.identify('token', token, true)
    if (actor) requireReach(actor, request)
    return actor
  }
  const secret = sessionSecret(request)
  if (secret === undefined) return null
  return identifier.identify('session', secret, !request.routeOptions.config.passive)
}

/** @throws Problem when the token does not reach as far as the route */
function requireReach({ credential }: Actor, { method, routeOptions }: FastifyRequest): void {
  if (credential.kind !== 'token') return
  if (routeOptions.config.sessionOnly)
    throw notForToken('An API token does not open this: sign in.', 'session')
  if (credential.scope === 'read' && !READING.has(method))
    throw notForToken('This token may only read.', 'scope')
}

function notForToken(detail: string, reason: 'session' | 'scope'): Problem {
  return new Problem('not-permitted', detail, { members: { right: 'token', reason } })
}

function isHalfway({ credential }: Actor): boolean {
  return credential.kind === 'session' && credential.awaitsSecondFactor
}
