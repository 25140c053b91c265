import { type Role, ROLES, titleSchema } from '@fahrplan/shared/plan'
import { emailSchema } from '@fahrplan/shared/tenancy'
import type { Claims } from './identityProvider'
import type { RoleMapping } from './settings'

/** Whom the provider vouches for. */
export interface Person {
  readonly issuer: string
  readonly subject: string
  readonly name: string | undefined
  /** Only one that the provider has verified: with any other, somebody could pass for somebody else. */
  readonly email: string | undefined
  /** In the municipality whose roles follow the provider. */
  readonly roles: readonly Role[]
}

export function personOf(claims: Claims, mapping: RoleMapping | undefined): Person {
  const { iss, sub, email, email_verified } = claims
  if (typeof iss !== 'string' || typeof sub !== 'string') throw new TypeError('no issuer or no subject')
  return {
    issuer: iss,
    subject: sub,
    name: nameIn(claims),
    email: email_verified === true ? emailSchema.safeParse(email).data : undefined,
    roles: mapping ? rolesIn(claims, mapping) : [],
  }
}

function nameIn({ name, given_name, family_name }: Claims): string | undefined {
  const parts = typeof name === 'string' ? [name] : [given_name, family_name]
  const whole = parts.filter((part) => typeof part === 'string').join(' ')
  return titleSchema.safeParse(whole.slice(0, LONGEST_NAME)).data
}

const LONGEST_NAME = 300

function rolesIn(claims: Claims, { claim, pairs }: RoleMapping): Role[] {
  const found = valueAt(claims, claim)
  const values = new Set<unknown>(Array.isArray(found) ? found : [found])
  const meant = new Set(pairs.flatMap(({ value, role }) => (values.has(value) ? [role] : [])))
  return ROLES.filter((role) => meant.has(role))
}

/** A claim may be called by an address with dots in it, so its whole name is looked for first. */
function valueAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  return path.split('.').reduce<unknown>((value, step) => {
    const isObject = typeof value === 'object' && value !== null
    return isObject && Object.hasOwn(value, step) ? (value as Claims)[step] : undefined
  }, claims)
}
