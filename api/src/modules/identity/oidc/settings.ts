import type { Id } from '@fahrplan/shared/kernel'
import type { Role } from '@fahrplan/shared/plan'

/** The organisation's identity provider, and what it may decide here. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  /** A public client has none. */
  readonly clientSecret: string | undefined
  /** What the button says. */
  readonly name: string
  readonly scopes: string
  /** Absent: the administration gives roles. */
  readonly roles: RoleMapping | undefined
}

/** Roles in one municipality follow what the provider says. */
export interface RoleMapping {
  /** Where the values stand: the name of a claim, or a path into one with dots. */
  readonly claim: string
  readonly pairs: readonly { readonly value: string; readonly role: Role }[]
  /** Unless told, the only one there is. */
  readonly municipalityId: Id | undefined
}
