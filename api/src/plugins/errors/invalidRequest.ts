import { ruleOf } from '@fahrplan/shared/plan'
import type { z } from 'zod'
import { issueText } from './issueText'
import { jsonPointer } from './jsonPointer'
import { type FieldError, Problem } from './problem'

/** Nobody reads more, and a hostile body could hold a million mistakes. */
export const MOST_ERRORS = 100

export type RequestPart = 'body' | 'params' | 'querystring' | 'headers'

/** A part of a request that its schema refuses. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError'
  readonly part: RequestPart
  readonly issues: readonly z.core.$ZodIssue[]
  constructor(part: RequestPart, issues: readonly z.core.$ZodIssue[]) {
    super(`invalid ${part}`)
    this.part = part
    this.issues = issues
  }
}

export function problemOfInvalidRequest({ part, issues }: InvalidRequestError): Problem {
  // An address with an impossible id leads nowhere: that is not a mistake in a form.
  if (part === 'params') return new Problem('not-found', 'Nothing has such an address.')
  const errors = firstOfEachField(issues.slice(0, MOST_ERRORS).flatMap((issue) => fieldErrorsOf(part, issue)))
  const detail = errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ')
  return new Problem(part === 'body' ? 'invalid-body' : 'invalid-parameters', detail, { members: { errors } })
}

/** What fails in one respect mostly fails in others too: one complaint is enough to mend it by. */
function firstOfEachField(errors: readonly FieldError[]): FieldError[] {
  const byPlace = new Map<string, FieldError>()
  for (const error of errors) {
    const place = error.pointer ?? error.field
    if (!byPlace.has(place)) byPlace.set(place, error)
  }
  return [...byPlace.values()]
}

function fieldErrorsOf(part: RequestPart, issue: z.core.$ZodIssue): FieldError[] {
  // One complaint per unknown key, so that each points at its own.
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
  return keys.map((key) => {
    const path = key === undefined ? issue.path : [...issue.path, key]
    const field = path.map(String).join('.')
    const place = part === 'body' ? { pointer: jsonPointer(path) } : { parameter: field }
    return { ...place, field, rule: ruleOf(issue), message: issueText(issue) }
  })
}
