import type { FastifyContextConfig } from 'fastify'
import type { OpenAPIV3_1 } from 'openapi-types'

/**
 * The organisation's own sign-in is none of these: it ends with a session, and the interface takes no other
 * provider's tokens.
 */
export const SECURITY_SCHEMES: Record<'session' | 'token', OpenAPIV3_1.SecuritySchemeObject> = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'fahrplan_session',
    description:
      'Given at the sign-in, by password or by OpenID Connect (`GET /api/sign-in/organisation`); over TLS its ' +
      'name is `__Host-fahrplan_session`.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'fpl_…',
    description: 'Made in the profile, for one municipality, to read or also to write.',
  },
}

/** Either of these opens a route; none for public ones. */
export function securityOf(config: FastifyContextConfig): OpenAPIV3_1.SecurityRequirementObject[] {
  if (config.public) return []
  return config.sessionOnly ? [{ session: [] }] : [{ session: [] }, { token: [] }]
}
