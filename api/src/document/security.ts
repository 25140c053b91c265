import type { FastifyContextConfig } from 'fastify'
import type { OpenAPIV3_1 } from 'openapi-types'

/** The document needs an address also where nobody has told one. */
const NO_ISSUER = 'https://identity-provider.example'

export function securitySchemes(
  issuer = NO_ISSUER,
): Record<'session' | 'token' | 'organisation', OpenAPIV3_1.SecuritySchemeObject> {
  return {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'fahrplan_session',
      description: 'Given at the sign-in; over TLS its name is `__Host-fahrplan_session`.',
    },
    token: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'fpl_…',
      description: 'Made in the profile, for one municipality, to read or also to write.',
    },
    organisation: {
      type: 'openIdConnect',
      openIdConnectUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      description:
        'Where the installation knows an identity provider, `GET /api/sign-in/organisation` leads there; ' +
        'whoever comes back gets a session.',
    },
  }
}

/** Either of these opens a route; none for public ones. */
export function securityOf(config: FastifyContextConfig): OpenAPIV3_1.SecurityRequirementObject[] {
  if (config.public) return []
  return config.sessionOnly ? [{ session: [] }] : [{ session: [] }, { token: [] }]
}
