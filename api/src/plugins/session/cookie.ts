import type { FastifyReply, FastifyRequest } from 'fastify'

/** Over TLS the prefix binds it to this host: no neighbour domain can set or overwrite it. */
const SECURE_NAME = '__Host-fahrplan_session'
const PLAIN_NAME = 'fahrplan_session'

export function sessionSecret(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)] || undefined
}

/** Ends with the browser; the server ends it sooner when it lies idle. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  reply.setCookie(nameFor(request), secret, optionsFor(request))
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), optionsFor(request))
}

function nameFor(request: FastifyRequest): string {
  return isSecure(request) ? SECURE_NAME : PLAIN_NAME
}

function optionsFor(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(request) } as const
}

function isSecure({ protocol }: FastifyRequest): boolean {
  return protocol === 'https'
}
