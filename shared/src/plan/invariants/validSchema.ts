import { ENTITIES } from '../entities'
import { touched } from './touched'
import type { Invariant, Violation } from './violation'

/** Every field is of its type and within its bounds. */
export const validSchema: Invariant = (step) =>
  touched(step).flatMap(({ entity, id, after }) => {
    const parsed = ENTITIES[entity].schema.safeParse(after)
    if (parsed.success) return []
    return parsed.error.issues.map((issue) => ({
      rule: `schema.${issue.code}`,
      entity,
      id,
      field: issue.path.join('.'),
      message: issue.message,
      params: boundsOf(issue),
    }))
  })

/** The bounds that a value broke, for a sentence that names them. */
function boundsOf(issue: object): Violation['params'] {
  const { origin, maximum, minimum } = issue as { origin?: string; maximum?: unknown; minimum?: unknown }
  return {
    ...(origin && { origin }),
    ...(typeof maximum === 'number' && { maximum }),
    ...(typeof minimum === 'number' && { minimum }),
  }
}
