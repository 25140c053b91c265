import type { FieldConflict, Violation } from '@fahrplan/shared/plan'
import { authorSchema } from '@fahrplan/shared/plan'
import { z } from 'zod'
import {
  type FieldError,
  fieldErrorSchema,
  MOST_ERRORS,
  Problem,
  problemSchema,
} from '../../../plugins/errors'
import {
  ConflictError,
  IdempotencyMismatchError,
  InvariantError,
  NotPermittedError,
  StrategyExistsError,
  StrategyNotFoundError,
} from '../errors'

/** Where in the body the value stands that a violation speaks of. */
export type PointerOf = (violation: Violation) => string | undefined

/** What the refusals of the one door are called over HTTP. */
export function planProblem(error: Error): Problem | undefined {
  if (error instanceof StrategyNotFoundError) return new Problem('not-found', 'There is no such strategy.')
  if (error instanceof StrategyExistsError)
    return new Problem('already-exists', 'There is such a strategy already.')
  if (error instanceof ConflictError)
    return new Problem('conflict', error.message, { members: { conflicts: error.conflicts } })
  if (error instanceof InvariantError) return violationProblem(error)
  if (error instanceof NotPermittedError)
    return new Problem('not-permitted', error.message, {
      members: {
        refused: error.refused.map(({ change, reason }) => ({
          entity: change.entity,
          id: change.id,
          reason,
        })),
      },
    })
  if (error instanceof IdempotencyMismatchError) return new Problem('idempotency-key-reused', error.message)
  return undefined
}

/** Waits for a write; a violation is then told with the place in the body. */
export async function pointing<T>(pointerOf: PointerOf, write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    throw error instanceof InvariantError ? violationProblem(error, pointerOf) : error
  }
}

export function violationProblem(
  { violations, message }: InvariantError,
  pointerOf: PointerOf = () => undefined,
): Problem {
  const onlyReferences = violations.every(({ rule }) => rule === 'stillReferenced')
  const errors: FieldError[] = violations.slice(0, MOST_ERRORS).map((violation) => {
    const pointer = pointerOf(violation)
    const { field, rule, entity, id, params } = violation
    return {
      ...(pointer === undefined ? {} : { pointer }),
      field,
      rule,
      message: violation.message,
      entity,
      id,
      params,
    }
  })
  return new Problem(onlyReferences ? 'still-referenced' : 'rule-violated', message, { members: { errors } })
}

const changedBySchema = z
  .strictObject({ author: authorSchema, at: z.iso.datetime(), revision: z.int().min(1) })
  .meta({ id: 'ChangedBy', description: 'Who made the change that is in the way' })

const conflictSchema = z
  .strictObject({
    kind: z.enum(['field', 'missing', 'exists'] satisfies ['field' | 'missing' | 'exists', ...string[]]),
    entity: z.string(),
    id: z.string(),
    field: z.string().optional(),
    before: z.unknown().optional().meta({ description: 'What the sender believed to be there' }),
    current: z.unknown().optional().meta({ description: 'What is there' }),
    wanted: z.unknown().optional().meta({ description: 'What the sender wanted to be there' }),
    changedBy: changedBySchema.nullable(),
  } satisfies Record<keyof FieldConflict, z.ZodType> & Record<'changedBy', z.ZodType>)
  .meta({ id: 'Conflict' })

const notPermittedSchema = problemSchema
  .extend({
    right: z.string().optional().meta({ description: 'The right that is missing' }),
    reason: z.string().optional().meta({ description: 'What speaks against it' }),
    refused: z
      .array(z.strictObject({ entity: z.string(), id: z.string(), reason: z.string() }))
      .optional()
      .meta({ description: 'Of a commit: each change that may not be made, and why' }),
  })
  .meta({ id: 'NotPermittedProblem', description: 'Tells which right is missing' })

const refusalWithErrors = problemSchema
  .extend({ errors: z.array(fieldErrorSchema) })
  .meta({ id: 'ErrorsProblem', description: 'Tells each thing that is wrong' })

/** The members that these problems have besides the usual ones. */
export const planProblemSchemas = {
  conflict: problemSchema
    .extend({ conflicts: z.array(conflictSchema) })
    .meta({ id: 'ConflictProblem', description: 'Tells both values of each field' }),
  'precondition-failed': problemSchema
    .extend({ current: z.unknown().meta({ description: 'The state as it is; its `ETag` is in the header' }) })
    .meta({ id: 'PreconditionFailedProblem', description: 'Tells the current state' }),
  'not-permitted': notPermittedSchema,
  'invalid-body': refusalWithErrors,
  'invalid-parameters': refusalWithErrors,
  'rule-violated': refusalWithErrors,
  'still-referenced': refusalWithErrors,
}
