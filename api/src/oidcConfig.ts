import { idSchema } from '@fahrplan/shared/kernel'
import { type Role, ROLES } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { OidcSettings, RoleMapping } from './modules/identity'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i
/** A value may hold commas and equals signs itself, as names in directories do: a role ends each pair. */
const ROLE_PAIR = new RegExp(`\\s*(.*?\\S)\\s*=\\s*(${ROLES.join('|')})\\s*(?:,|$)`, 'gy')

/** An empty variable counts as one that is not set. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional())

const variables = z.object({
  OIDC_ISSUER: text.refine(
    (issuer) => issuer === undefined || isIssuer(issuer),
    'ist keine Adresse wie https://anmeldung.stadt.example (http nur auf diesem Rechner)',
  ),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  OIDC_SCOPES: text.refine(
    (scopes) => scopes === undefined || scopes.split(/ +/).includes('openid'),
    'enthält openid nicht',
  ),
  OIDC_ROLE_CLAIM: text,
  OIDC_ROLES: text.refine(
    (roles) => roles === undefined || pairsIn(roles) !== undefined,
    `ist keine Liste wie planung=strategist,it=admin; Rollen sind ${ROLES.join(', ')}`,
  ),
  OIDC_MUNICIPALITY: text.refine(
    (id) => id === undefined || idSchema.safeParse(id).success,
    'ist keine Kennung einer Kommune',
  ),
  FAHRPLAN_ORIGIN: text,
  HOST: text,
})

type Variables = z.infer<typeof variables>

/** Of the identity provider: all that it needs, or nothing. */
export const oidcSchema = variables
  .superRefine((given, context) => {
    const missing = (name: keyof Variables, why: string) =>
      context.addIssue({ code: 'custom', path: [name], message: `fehlt: ${why}` })
    const others = namesOf(given).filter((name) => name !== 'OIDC_ISSUER')
    if (given.OIDC_ISSUER === undefined) {
      if (others.length > 0) missing('OIDC_ISSUER', `${others[0]} gehört zu einem Anmeldedienst`)
      return
    }
    if (given.OIDC_CLIENT_ID === undefined)
      missing('OIDC_CLIENT_ID', 'so heißt Fahrplan bei dem Dienst in OIDC_ISSUER')
    if (given.OIDC_ROLES !== undefined && given.OIDC_ROLE_CLAIM === undefined)
      missing('OIDC_ROLE_CLAIM', 'dort stehen die Werte aus OIDC_ROLES')
    if (given.OIDC_ROLES === undefined && given.OIDC_ROLE_CLAIM !== undefined)
      missing('OIDC_ROLES', 'es sagt, welche Werte aus OIDC_ROLE_CLAIM welche Rollen bedeuten')
    if (given.OIDC_ROLES === undefined && given.OIDC_MUNICIPALITY !== undefined)
      missing('OIDC_ROLES', 'es sagt, welche Rollen es in OIDC_MUNICIPALITY gibt')
    if (given.FAHRPLAN_ORIGIN === undefined && !LOOPBACK.test(given.HOST ?? 'localhost'))
      missing('FAHRPLAN_ORIGIN', 'dorthin führt der Dienst in OIDC_ISSUER zurück')
  })
  .transform(settingsOf)

function namesOf(given: Variables): string[] {
  return Object.entries(given).flatMap(([name, value]) =>
    name.startsWith('OIDC_') && value !== undefined ? [name] : [],
  )
}

function settingsOf(given: Variables): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = given
  if (issuer === undefined || clientId === undefined) return undefined
  return {
    issuer,
    clientId,
    clientSecret: given.OIDC_CLIENT_SECRET,
    name: given.OIDC_NAME ?? 'Konto der Verwaltung',
    scopes: given.OIDC_SCOPES ?? 'openid email profile',
    roles: rolesOf(given),
  }
}

function rolesOf({ OIDC_ROLE_CLAIM, OIDC_ROLES, OIDC_MUNICIPALITY }: Variables): RoleMapping | undefined {
  const pairs = OIDC_ROLES === undefined ? undefined : pairsIn(OIDC_ROLES)
  if (OIDC_ROLE_CLAIM === undefined || pairs === undefined) return undefined
  return { claim: OIDC_ROLE_CLAIM, pairs, municipalityId: OIDC_MUNICIPALITY }
}

/** Nothing where a part of the list is no pair. */
function pairsIn(list: string): RoleMapping['pairs'] | undefined {
  const found = [...list.matchAll(ROLE_PAIR)]
  if (found.map(([whole]) => whole).join('') !== list) return undefined
  return found.map(([, value, role]) => ({ value: value!, role: role as Role }))
}

function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, search, hash, username } = new URL(address)
  if (search || hash || username) return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
}
