import { ENTITIES, type EntityName } from '../entities'
import { boundsOf, ruleOf } from '../ruleOf'
import { type Touched, touched } from './touched'
import type { Invariant } from './violation'

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
