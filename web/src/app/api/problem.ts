import type { RefusedChange } from '@fahrplan/shared/access'
import type { Author, Conflict, EntityName } from '@fahrplan/shared/plan'

/** One thing that the server found wrong with what was sent. */
export interface FieldError {
  readonly pointer?: string
  readonly field: string
  readonly rule: string
  readonly message: string
  readonly entity?: EntityName
  readonly id?: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** A conflict, and who made the change that stands in the way, as far as the journal knows. */
export type KnownConflict = Conflict & {
  readonly changedBy: { readonly author: Author; readonly at: string; readonly revision: number } | null
}

/** An error as the API tells it (RFC 9457). */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  readonly conflicts?: readonly KnownConflict[]
  /** Of a commit: what its author may not change. */
  readonly refused?: readonly { entity: EntityName; id: string; reason: RefusedChange['reason'] }[]
  /** Of any other deed that is not permitted: what speaks against it. */
  readonly reason?: string
  /** Seconds until another attempt is worth while. */
  readonly retryAfter?: number
}

/** What the API calls its problems, without the prefix that they share. */
export type ProblemName =
  | 'sign-in-required'
  | 'sign-in-failed'
  | 'wrong-code'
  | 'wrong-password'
  | 'not-permitted'
  | 'link-expired'
  | 'too-many-attempts'
  | 'last-admin'
  | 'nothing-released'
  | 'already-member'
  | 'still-used'
  | 'already-exists'
  | 'email-taken'
  | 'not-found'

/** The server answered, and said no. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** No answer, or none that means anything: the same request may succeed later. */
export class UnreachableError extends Error {
  constructor(cause?: unknown) {
    super('the server cannot be reached', { cause })
    this.name = 'UnreachableError'
  }
}

type NamedProblem<Name extends ProblemName> = ProblemError & {
  readonly problem: Problem & { readonly type: `urn:fahrplan:problem:${Name}` }
}

export function isProblem<Name extends ProblemName>(error: unknown, name: Name): error is NamedProblem<Name> {
  return error instanceof ProblemError && error.problem.type === `urn:fahrplan:problem:${name}`
}
