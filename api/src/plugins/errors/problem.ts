import { z } from 'zod'

/** Every kind of refusal. The names are part of the API: clients tell problems apart by them. */
export const PROBLEMS = {
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  'invalid-parameters': { status: 400, title: 'A parameter or header is not valid' },
  'sign-in-required': { status: 401, title: 'Somebody has to sign in first' },
  'sign-in-failed': { status: 401, title: 'The address or the password is not right' },
  'wrong-code': { status: 401, title: 'The code is not right' },
  'wrong-password': { status: 403, title: 'The password is not right' },
  'not-permitted': { status: 403, title: 'The role does not allow it' },
  forbidden: { status: 403, title: 'The request is not allowed' },
  'nothing-released': { status: 404, title: 'Nothing has been released yet' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This method is not supported here' },
  conflict: { status: 409, title: 'Someone else changed the same' },
  'already-exists': { status: 409, title: 'It exists already' },
  'still-referenced': { status: 409, title: 'Others still refer to it' },
  'last-admin': { status: 409, title: 'Somebody has to remain who administers' },
  'already-member': { status: 409, title: 'Already a member' },
  'email-taken': { status: 409, title: 'There is an account with this address already' },
  'still-used': { status: 409, title: 'It is still used' },
  'not-archived': { status: 409, title: 'Only an archived strategy can be deleted' },
  'link-expired': { status: 410, title: 'The link has been used or has expired' },
  'precondition-failed': { status: 412, title: 'It has changed since it was read' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'This media type is not supported here' },
  'invalid-body': { status: 422, title: 'The body is not valid' },
  'rule-violated': { status: 422, title: 'The plan would break a rule' },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key belongs to another request' },
  'precondition-required': { status: 428, title: 'The request must say which state it is meant for' },
  'too-many-attempts': { status: 429, title: 'Too many attempts' },
  'request-refused': { status: 400, title: 'The request cannot be answered' },
  'internal-error': { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'The service is not ready' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemName = keyof typeof PROBLEMS

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

export const fieldErrorSchema = z
  .strictObject({
    pointer: z.string().optional().meta({ description: 'JSON pointer into the body' }),
    parameter: z.string().optional().meta({ description: 'Name of the parameter or header' }),
    field: z.string(),
    rule: z.string(),
    message: z.string(),
    entity: z.string().optional(),
    id: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'FieldError' })
export type FieldError = z.infer<typeof fieldErrorSchema>

export const problemSchema = z
  .looseObject({
    type: z.string().meta({ description: 'Stable name of the kind of problem: `urn:fahrplan:problem:…`' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })

interface ProblemOptions extends ErrorOptions {
  /** Further members of the document. */
  readonly members?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  /** Where one kind of problem covers several codes. */
  readonly status?: number
}

/** Thrown by whatever refuses; the error handler tells it to the client as it is. */
export class Problem extends Error {
  override readonly name: ProblemName
  readonly status: number
  readonly members: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(name: ProblemName, detail: string, options: ProblemOptions = {}) {
    super(detail, options)
    this.name = name
    this.status = options.status ?? PROBLEMS[name].status
    this.members = options.members ?? {}
    this.headers = options.headers ?? {}
  }

  toDocument(): Record<string, unknown> {
    const { title } = PROBLEMS[this.name]
    const type = `urn:fahrplan:problem:${this.name}`
    return { type, title, status: this.status, detail: this.message, ...this.members }
  }
}
