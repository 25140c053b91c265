import { ENTITIES, type EntityName } from '../entities'
import { ruleOf } from '../ruleOf'
import { type Touched, touched } from './touched'
import type { Invariant, Violation } from './violation'

/** Every field is of its type and within its bounds. What was kept when bounds were wider stays until it is changed. */
export const validSchema: Invariant = (step) =>
  touched(step).flatMap((item) => {
    const { entity, id, after } = item
    const parsed = ENTITIES[entity].schema.safeParse(after)
    if (parsed.success) return []
    return parsed.error.issues
      .filter(({ path }) => isNew(item, path[0]))
      .map((issue) => ({
        rule: ruleOf(issue),
        entity,
        id,
        field: issue.path.join('.'),
        message: issue.message,
        params: boundsOf(issue),
      }))
  })

function isNew({ before, after }: Touched<EntityName>, field: PropertyKey | undefined): boolean {
  if (!before || field === undefined) return true
  return Reflect.get(before, field) !== Reflect.get(after, field)
}

/** The bounds that a value broke, for a sentence that names them. */
function boundsOf(issue: object): Violation['params'] {
  const { origin, maximum, minimum } = issue as { origin?: string; maximum?: unknown; minimum?: unknown }
  return {
    ...(origin && { origin }),
    ...(typeof maximum === 'number' && { maximum }),
    ...(typeof minimum === 'number' && { minimum }),
  }
}
