import type { Person, World } from './world'

/** What is sent; the path's parameters are those of the home municipality unless told. */
export interface WalkRequest {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
  /** Ends the session, or changes the account, of whoever asks. */
  readonly spends?: boolean
  /** Puts back what stands in the way of the next one. */
  readonly after?: () => Promise<void>
}

/** Makes what a request is about. It is valid, so that a refusal is about rights. */
export type Prepare = (world: World, who: Person) => WalkRequest | Promise<WalkRequest>

export const ANY_STATE = { 'if-match': '*' }
