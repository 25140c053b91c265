import type { Routes } from '../../../plugins/schemas'
import type { Traces } from '../accounts/traces'
import type { Identity } from '../createIdentity'
import { tokenRoutes } from '../tokens/tokenRoutes'
import { accountRoutes } from './accountRoutes'
import { emailRoutes } from './emailRoutes'
import { personalDataRoutes } from './personalDataRoutes'
import { placeRoutes } from './placeRoutes'
import { secondFactorRoutes } from './secondFactorRoutes'

export interface ProfileRoutesOptions {
  readonly identity: Identity
  readonly traces: Traces
  readonly origins: readonly string[]
}

/** The own account. */
export const profileRoutes: Routes<ProfileRoutesOptions> = async (app, { identity, traces, origins }) => {
  const options = { identity, traces, origins }
  await app.register(accountRoutes, options)
  await app.register(emailRoutes, options)
  await app.register(secondFactorRoutes, options)
  await app.register(placeRoutes, options)
  await app.register(tokenRoutes, options)
  await app.register(personalDataRoutes, options)
}
