import type { Viewer } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Author } from '@fahrplan/shared/plan'
import type { SessionUser, SignedInPlace, ApiToken } from '@fahrplan/shared/tenancy'

/** What somebody was let in by. */
export type Credential =
  | {
      readonly kind: 'session'
      readonly id: Id
      readonly method: SignedInPlace['method']
      /** So far it opens nothing but the question for the code. */
      readonly awaitsSecondFactor: boolean
      readonly idToken: string | null
    }
  | { readonly kind: 'token'; readonly id: Id; readonly scope: ApiToken['scope'] }

/** Who acts. */
export interface Actor {
  readonly user: SessionUser
  readonly credential: Credential
}

/** Through whose eyes something is read, whatever they were let in by. */
export type Reader = Pick<Actor, 'user'>

/** What the actor may see and do in a municipality is judged by this; `undefined`: nothing, it is not theirs. */
export function viewerIn({ user }: Reader, municipalityId: Id): Viewer | undefined {
  return user.memberships.find(
    ({ municipality, needsSecondFactor }) => municipality.id === municipalityId && !needsSecondFactor,
  )
}

/** The municipalities that are open to the actor. */
export function municipalitiesOf({ user }: Actor): Id[] {
  return user.memberships.flatMap(({ municipality, needsSecondFactor }) =>
    needsSecondFactor ? [] : [municipality.id],
  )
}

/** As the journal names them; the role is the one in which the deed is done. */
export function authorOf({ user }: Actor, role: Author['role']): Author {
  return { id: user.id, name: user.name, role }
}
