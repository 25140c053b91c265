import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'fahrplan_session'

export function sessionSecret(request: FastifyRequest): string | undefined {
  return request.cookies[hostCookie(request, NAME).name] || undefined
}

/** Ends with the browser; the server ends it sooner when it lies idle. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  const { name, options } = hostCookie(request, NAME)
  reply.setCookie(name, secret, { ...options, sameSite: 'strict' })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  const { name, options } = hostCookie(request, NAME)
  reply.clearCookie(name, { ...options, sameSite: 'strict' })
}

/** Over TLS a prefix binds a cookie to this host: no neighbour domain can set or overwrite it. */
export function hostCookie({ protocol }: Pick<FastifyRequest, 'protocol'>, name: string) {
  const secure = protocol === 'https'
  return { name: secure ? `__Host-${name}` : name, options: { path: '/', httpOnly: true, secure } } as const
}
